import { READ_BY_OWN, type Note } from './t22-notes';

/** A change that needs no row of its own. */
export interface Exempt {
  /** A table; or one verb of it; or, behind a colon, columns of it that alone may change. */
  readonly change: string;
  /** Only where this system actor does it. */
  readonly by?: string;
  readonly why: string;
}

/** What changes without a row, and why that is right. Each must be seen in the census, or the list is too long. */
export const EXEMPT: readonly Exempt[] = [
  { change: 'outbox', why: 'jobs that follow from a change: the change has its row' },
  { change: 'mails', why: 'what tells people of a change: the change has its row' },
  { change: 'notices', why: 'the same, in the product' },
  { change: 'attempts', why: 'counts of attempts: those that fail have their row' },
  {
    change: 'tenant_keys insert',
    why: 'the first key of an organisation, made where something of it is sealed',
  },
  { change: 'request_keys', why: 'names of requests and what they were answered: what they did has its row' },
  { change: 'match_profiles', by: 'matcher', why: 'a copy that is made anew from profiles and consents' },
  { change: 'webhook_deliveries', why: 'a list of what was sent, without what it says' },
  { change: 'webhook_test_counts', why: 'a count that limits how often a test is sent' },
  { change: 'passkey_challenges', why: 'random bytes that hold for five minutes' },
  { change: 'sign_in_steps', why: 'half a sign-in: its end, good or bad, has its row' },
  { change: 'password_resets insert', why: 'there may be no such person; the job that finds one records it' },
  { change: 'totp_factors insert', why: 'a secret that opens nothing before its first code' },
  { change: 'sessions update: expires_at, last_seen_at', why: 'when somebody was last there' },
  { change: 'api_tokens update: last_used_on', why: 'the day of the last use' },
  {
    change: 'screening_runs insert',
    by: 'screener',
    why: 'a run is a record itself: of which lists, and what it found',
  },
  {
    change: 'screening_hits',
    by: 'screener',
    why: 'what a run found or no longer finds; what people say of it has its row',
  },
  {
    change: 'portfolio_editions update: done, ended_at, tables',
    by: 'registrar',
    why: 'how far an edition is; that it was asked for, and what left, have their rows',
  },
  {
    change: 'impact_reports update: figures_done, figures_of',
    by: 'registrar',
    why: 'how far the figures of a report are; that it was asked for, and that they are there, have their rows',
  },
  {
    change:
      'exposure_runs update: chunks, done, ended_at, funders, gini_millionths, listed, nonprofits, places, programmes',
    by: 'matcher',
    why: 'how far a measurement is and what it found; that it was asked for has its row',
  },
  {
    change: 'exposure_chunks',
    by: 'matcher',
    why: 'the work of a measurement while it is done; the same',
  },
  {
    change: 'report_set_items update: byte_count, fault, file_id, sealed_key, state',
    by: 'registrar',
    why: 'a file of a set that is made; that it was asked for, and taken, has its row',
  },
  {
    change: 'report_sets update: ended_at, state',
    by: 'registrar',
    why: 'a set of which every file was tried; the same',
  },
  {
    change: 'scenarios update: ended_at, result, state',
    by: 'matcher',
    why: 'what was worked out; that it was asked for has its row',
  },
  { change: 'sessions delete', by: 'keeper', why: 'they were over; how they ended or began has its row' },
  { change: 'password_resets delete', by: 'keeper', why: 'links that were over' },
  {
    change: 'people update: alone_since',
    by: 'keeper',
    why: 'a date; the end of the membership has its row',
  },
  { change: 'application_answers', why: 'a draft that saves itself; what is handed in has its row' },
  { change: 'applications update: version', why: 'the draft’s place, beside its answers' },
  { change: 'report_answers', why: 'a draft that saves itself; what is handed in has its row' },
  { change: 'grantee_reports update: version', why: 'the draft’s place, beside its answers' },
  { change: 'application_uploads', why: 'pieces of a file; the whole file has its row' },
  { change: 'reviews insert', why: 'a draft; what is handed in has its row' },
  { change: 'reviews update: for_applicant, internal, marks, updated_at, version', why: 'the same draft' },
];

/** Changes that are recorded in the chain of another organisation than whose row it is. */
const TOLD_ELSEWHERE: readonly Exempt[] = [
  { change: 'call_invitations insert', why: 'the nonprofit that is invited has the row' },
  {
    change: 'sessions delete',
    why: 'who opens another organisation leaves one; the one that is opened has the row',
  },
];

/** What is wrong with one transaction: changes and looks that no row tells of, in the chain where it belongs. */
export function unrecordedIn(tx: readonly Note[], used: Set<Exempt>): string[] {
  const chains = new Set(tx.filter(({ verb }) => verb === 'record').map(({ tenantId }) => tenantId));
  const isTold = (note: Note): boolean =>
    note.tenantId === null || exemptionOf(note, TOLD_ELSEWHERE, used)
      ? chains.size > 0
      : chains.has(note.tenantId);
  return tx
    .filter((note) => needsRow(note, used) && !isTold(note))
    .map(({ table, verb, what, actor }) => `${table} ${verb} ${what} by ${actor}`);
}

/** Whether a row must tell of it: a change that is not exempt, a look at what is protected even from its own, or another's. */
function needsRow(note: Note, used: Set<Exempt>): boolean {
  if (note.verb === 'record') return false;
  if (note.verb === 'read') return note.tenantId !== note.actor || READ_BY_OWN.has(note.table);
  return !exemptionOf(note, EXEMPT, used);
}

function exemptionOf(note: Note, list: readonly Exempt[], used: Set<Exempt>): boolean {
  const found = list.find((each) => covers(each, note));
  if (found) used.add(found);
  return found !== undefined;
}

function covers({ change, by }: Exempt, { table, verb, what, actor }: Note): boolean {
  const [place, columns] = change.split(': ');
  const [named, only] = place!.split(' ');
  if (named !== table || (only ?? verb) !== verb || (by ?? actor) !== actor) return false;
  return columns === undefined || what.split(', ').every((each) => columns.split(', ').includes(each));
}

export const unusedExemptions = (used: ReadonlySet<Exempt>): string[] =>
  [...EXEMPT, ...TOLD_ELSEWHERE].filter((each) => !used.has(each)).map(({ change }) => change);

/** What an operation changes, apart from what is exempt, and what it records: one line of the checked-in list. */
export function lineOf(notes: readonly Note[]): string {
  const changes = notes.filter((note) => note.verb !== 'read' && needsRow(note, new Set()));
  const [done, told] = [
    changes.map(({ table, verb }) => `${table} ${verb}`),
    notes.filter(({ verb }) => verb === 'record').map(({ what }) => what),
  ].map((each) => [...new Set(each)].sort().join(', '));
  return done || told ? `${done} > ${told}`.trim() : '';
}
