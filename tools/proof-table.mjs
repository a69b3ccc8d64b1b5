// Writes docs/trust.md: one row a proof, from the lines of `npm run proof -- --table`. Rows of proofs that did not run stay.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/trust.md';

/** What each proof means to somebody who must rely on it. */
const MEANING = {
  T1: 'Every address that the server answers has a rule, is described, or stands on the list of open ones.',
  T2: 'Each role gets in where the table says and nowhere else; guard, service and database each refuse alone.',
  T3: 'Whatever anybody asks, in any role, nothing of another organisation comes back; “not yours” and “not there” look alike.',
  T4: 'No table, view, function or key in the database lets one organisation see another’s rows.',
  T5: 'The application’s own login, in every way of using it, sees and changes only what its actor may.',
  T6: 'No error, count, order, search, tag or length tells that something of another’s exists.',
  T7: 'No field leaves for a reader who may not know it; no field of the server’s can be set from outside.',
  T8: 'A second factor cannot be replayed, guessed, raced or skipped.',
  T9: 'A session ends when it should, and never outlives a change of password or role.',
  T10: 'No other site can make a signed-in person’s browser change anything; looking changes nothing.',
  T11: 'Nobody can find out by answers or their timing who has an account.',
  T12: 'Guessing is stopped on every process, whatever the sender forges, and others can still sign in.',
  T13: 'Whatever happens to an award, in any order, its books balance, hold no more than was promised, and are never rewritten.',
  T14: 'However many pay at once, nothing is spent twice and no award is overspent.',
  T15: 'A request that is sent again has its effect once, and gets the same answer.',
  T16: 'Whatever is killed while payments are carried out, each is sent once, with its money.',
  T17: 'Whatever of the server or the database is killed, what was acknowledged is done, once, and its mails go out.',
  T18: 'Of two who write at once one wins and the other is told; nothing is lost silently.',
  T19: 'What needs two people cannot be done by one, nor after what was shown has changed.',
  T20: 'A backup brings everything back as it was at a chosen moment, sound, within minutes; no dump is silently empty.',
  T22: 'Every change and every look at something protected is in the audit trail.',
  T23: 'Whoever changes the audit trail afterwards is found out.',
  T24: 'Encrypted fields are nowhere in clear, cannot be swapped, and die with their key.',
  T25: 'Nobody with a register and all that a role sees can say which protected nonprofit is which.',
  T26: 'A place typed by mistake does not travel further than those who may read it.',
  T27: 'Of a published table no hidden number can be worked out, not even nearly.',
  T28: 'Nor from all that was ever published, put together and subtracted.',
  T29: 'No published number stands for fewer than three nonprofits, or mostly for one.',
  T30: 'No series of filters, weights or programmes singles out a protected nonprofit.',
  T31: 'No uploaded file does harm, however it is made.',
  T33: 'Text stays text: in pages, in spreadsheets, in files.',
  T34: 'Logs hold nothing of what people wrote.',
  T35: 'Whatever is sent, the API answers as it says, and never with a fault of its own.',
  T36: 'Every answer carries the headers that keep browsers safe.',
  T37: 'Everybody can use every page, also by keyboard and on a small screen, and can leave it at once.',
  T38: 'Packages are pinned and checked, run nothing at installation, and the project holds no secret.',
  E1: 'The evidence says what a source said: gaps stay gaps, no line joins two definitions, nothing set aside counts.',
  A1: 'Whatever breaks while an application is written, no text is lost and none is handed in twice.',
};

const HEAD = `# What is proven

Each proof tries to break one promise. A bug planted on purpose must make it fail: a proof that cannot fail proves nothing.
Written by \`npm run proof -- --table\` (full size, two cores); \`npm test\` runs the same proofs in a short form.
A row stays as it was measured until its proof runs in full size again.
How each protection works: [security.md](security.md).

| proof | means | measured | wanted | planted bugs found | seconds |
| ----- | ----- | -------- | ------ | ------------------ | ------- |
`;

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

function rowOf({ test, title, figure, target, pass, planted, seconds }) {
  const caught = planted.filter((each) => each.caught).length;
  const found =
    planted.length === 0
      ? 'in the proof itself'
      : `${caught === planted.length ? 'yes' : '**NO**'}: ${caught} of ${planted.length}`;
  const cells = [
    `${test} ${title}`,
    MEANING[test] ?? '',
    `${pass ? '' : '**FAILED:** '}${figure}`,
    target,
    found,
    seconds,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Puts the lines into the table, in order of the proofs. */
export function writeTable(lines) {
  const rows = new Map(knownRows());
  for (const line of lines) rows.set(line.test, rowOf(line));
  const ordered = [...rows].sort(([one], [other]) => placeOf(one) - placeOf(other));
  writeFileSync(FILE, `${HEAD}${ordered.map(([, row]) => row).join('\n')}\n`);
}

/** The proofs of the catalogue by number, then those of applying, then those of the evidence. */
const placeOf = (test) => Number(test.slice(1)) + 100 * 'TAE'.indexOf(test[0]);

function knownRows() {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const test = /^\| ([TAE]\d+) /.exec(line)?.[1];
    return test ? [[test, line]] : [];
  });
}
