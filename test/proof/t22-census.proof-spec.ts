import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditActions } from '@puente/audit';
import { projectRoot } from '@puente/config';
import { JOB_NAMES } from '@puente/jobs';
import { holds } from '@puente/permissions';
import { addressOf, thingsOf } from './addresses';
import { ProofApp } from './proof-app';
import { reportFigure } from './proof-run';
import { Random } from './random';
import { importPastGrants, runJob, sweepMuchLater } from './t22-later';
import { Names } from './t22-names';
import { Notes, type Note } from './t22-notes';
import { REFUSED } from './t22-refused';
import { ALSO_RIGHT, CENSUS_RIGHT } from './t22-right';
import { CAUSED_ELSEWHERE } from './t22-caused-elsewhere';
import { lineOf, unrecordedIn, unusedExemptions, type Exempt } from './t22-unrecorded';
import { ContractDocument } from './t35-document';
import type { MakeRight, Right } from './t35-right';
import { Requests } from './t35-requests';

const SIGNED_IN = ['nonprofit', 'officer', 'hip'] as const;
const PROVIDER = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'puente', OIDC_CLIENT_SECRET: 'x' };

/** What each operation changes and records, as it is checked in; a file named here gets what was found instead. */
const LIST = join(projectRoot(), 'test/proof/t22-census.json');
const FOUND = process.env.PUENTE_CENSUS_FILE;

/** T22: of all operations there are, none changes or shows what is protected without a row in the same transaction. */
describe('T22 audit census', () => {
  const document = new ContractDocument();
  const listed = existsSync(LIST) ? (JSON.parse(readFileSync(LIST, 'utf8')) as Record<string, string>) : {};
  const found: Record<string, string> = {};
  const recorded = new Set<string>();
  const used = new Set<Exempt>();
  const figures = { operations: 0, transactions: 0, untold: 0 };
  let proof: ProofApp;
  let notes: Notes;
  let names: Names;
  let requests: Requests;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    proof = await ProofApp.start(PROVIDER);
    for (const role of SIGNED_IN) await proof.sessionOf(role);
    notes = await Notes.begin(proof.test);
    const things = await thingsOf(proof, 'officer');
    requests = new Requests(document, proof, Random.fromSeed('T22 census'), things);
    names = await Names.of(proof.test);
  });
  afterAll(async () => {
    await proof.stop();
    if (FOUND) writeFileSync(FOUND, `${JSON.stringify(found, null, 2)}\n`);
    reportFigure({
      test: 'T22',
      figure: `census of ${figures.operations} operations, ${figures.transactions} transactions: ${figures.untold} changes or looks without a row`,
    });
  });

  /** What was done since it was asked before, and what of it no row tells. */
  async function look(): Promise<{ readonly all: Note[]; readonly untold: string[] }> {
    const transactions = await notes.take();
    const all = transactions.flat();
    for (const { verb, what } of all) if (verb === 'record') recorded.add(what);
    const untold = transactions.flatMap((tx) => unrecordedIn(tx, used));
    figures.transactions += transactions.length;
    figures.untold += untold.length;
    return { all, untold };
  }

  /** Makes a request and asks it; what making it did is looked at as well. */
  async function drive(make: () => Promise<Right>) {
    const { role, question } = await make();
    const before = await look();
    const { status, body } = await proof.as(role, question);
    const after = await look();
    const untold = [...before.untold, ...after.untold, ...names.untold(role, body, after.all)];
    figures.operations++;
    return { status, line: lineOf(after.all), untold };
  }

  /** The same for what the checked-in list tells of. */
  async function check(name: string, make: () => Promise<Right>): Promise<number> {
    const { status, line, untold } = await drive(make);
    if (line) found[name] = line;
    expect(untold).toEqual([]);
    expect(`${name}: ${line}`).toBe(`${name}: ${FOUND ? line : (listed[name] ?? '')}`);
    return status;
  }

  it.each(document.operations)('has a row for what it changes and shows: $name', async (operation) => {
    const { name, method, path } = operation;
    const right = CENSUS_RIGHT[name];
    const status = await check(name, () =>
      right ? right(proof, { method, path }) : requests.good(operation),
    );
    expect(status).toBeLessThan(300);
  });

  const also = (list: Readonly<Record<string, MakeRight>>) =>
    Object.entries(list).map(([name, make]) => ({ name, make }));

  it.each(also(ALSO_RIGHT))('has a row for what it changes and shows: $name', async ({ name, make }) => {
    expect(await check(name, () => make(proof, { method: '', path: '' }))).toBeLessThan(400);
  });

  it.each(also(REFUSED))('has a row for its refusal: $name', async ({ name, make }) => {
    expect(await check(name, () => make(proof, { method: '', path: '' }))).toBeGreaterThan(400);
    expect(found[name]).toMatch(/>/);
  });

  it.each(SIGNED_IN)('has a row for what every page shows: %s', async (role) => {
    const things = await thingsOf(proof, role);
    const actor = await proof.actorOf(role);
    const pages = proof.routes.filter(
      ({ method, path, rule }) =>
        method === 'GET' &&
        path.startsWith('/es') &&
        rule &&
        'permission' in rule &&
        holds(actor, rule.permission),
    );
    const untold: string[] = [];
    for (const page of pages) {
      const question = { path: addressOf(page, things) };
      const said = await drive(() => Promise.resolve({ role, question }));
      untold.push(...said.untold.map((each) => `${page.path}: ${each}`));
    }
    expect(untold).toEqual([]);
  });

  it('has a row for what jobs and commands change', async () => {
    const done: string[] = [];
    for (const name of JOB_NAMES) if (await runJob(proof, name)) done.push(name);
    await importPastGrants(proof);
    await sweepMuchLater(proof);
    expect((await look()).untold).toEqual([]);
    expect(done).toEqual(JOB_NAMES);
  });

  it('lists no operation, no exemption and no code without need', () => {
    expect(Object.keys(listed).filter((name) => !found[name])).toEqual([]);
    expect(unusedExemptions(used)).toEqual([]);
    const elsewhere = Object.keys(CAUSED_ELSEWHERE);
    expect(elsewhere.filter((code) => recorded.has(code))).toEqual([]);
    expect(auditActions.filter((code) => !recorded.has(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it.each(Object.entries(CAUSED_ELSEWHERE))('%s is caused in %s', (code, spec) => {
    expect(readFileSync(join(projectRoot(), spec), 'utf8')).toContain(`'${code}'`);
  });
});
