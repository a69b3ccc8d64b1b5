import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { Client } from 'pg';
import { proofSize, reportFigure } from './proof-run';
import { saveCast, settingsOf, WHO, type Cast } from './t05-people';
import { interleave, type PoolFinding } from './t05-pool';
import { changes, Prober, saveTarget, VERBS, verbsOf, type Target, type Verb } from './t05-probe';
import { CASES, PARTS, rightsOf, saveBook, type Case } from './t05-cases';

/** T5: what each actor reaches of each table by each verb is what the table of rights says, and no connection remembers. */
describe('T5 row-level security under the application', () => {
  const queries = proofSize(2_000, 400);
  const targets = new Map<Case, Target>();
  let test: TestDatabase;
  let cast: Cast;
  let client: Client;
  let prober: Prober;
  /** Never sees a setting, so that its settings are unset, not empty. */
  let untouched: Prober;
  let tries = 0;
  let wrong = 0;
  let pooled: PoolFinding | null = null;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    client = await connect(test);
    [prober, untouched] = [new Prober(client), new Prober(await connect(test))];
    cast = await saveCast(test);
    await saveBook(test, cast);
    for (const each of CASES) targets.set(each, await saveTarget(client, each, cast));
  });
  afterAll(async () => {
    await client.end();
    await untouched.client.end();
    await test.drop();
    reportFigure({
      test: 'T5',
      title: 'RLS under the app',
      figure: `${wrong} of ${tries} tries differ from the rights; ${pooled?.leaks ?? '?'} leaks in ${queries} pooled queries`,
      target: '0 differ; no row changes tenant; 0 leaks',
    });
  });

  const reachedBy = (who: (typeof WHO)[number], target: Target, verbs?: readonly Verb[]): Promise<Verb[]> => {
    const settings = settingsOf(who, cast, target.of.owner);
    return (settings ? prober : untouched).reached(settings, target, verbs);
  };

  it('has an expectation for every table', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'catalogue') and c.relkind in ('r', 'p', 'f', 'v', 'm')`,
    );
    const expected = new Set(CASES.map((each) => each.table));
    expect(rows.map((row) => row.name).filter((name) => !expected.has(name))).toEqual([]);
  });

  it.each(CASES)('$label', async (each) => {
    const found: Partial<Record<string, string>> = {};
    const expected: Partial<Record<string, string>> = {};
    for (const who of WHO.filter((name) => !isOwn(name, each.owner))) {
      found[who] = (await reachedBy(who, targets.get(each)!)).join(' ');
      expected[who] = verbsOf(rightsOf(each, who)).join(' ');
      tries += VERBS.length;
      if (found[who] !== expected[who]) wrong++;
    }
    for (const each of [prober, untouched]) await each.forget();
    expect(found).toEqual(expected);
  });

  it.each(PARTS)('$table: $who $what', async ({ table, row, by, before, set, allowed }) => {
    const { where } = [...targets.values()].find(({ of }) => (row ? of.label === row : of.table === table))!;
    const update = (columns: string): string => `update ${table} set ${columns} where ${where}`;
    const states = before ? update(before(cast)) : '';
    const done = await changes(client, by(cast), { before: states, change: update(set(cast)) });
    tries++;
    if (done !== allowed) wrong++;
    expect(done).toBe(allowed);
  });

  it('lets nobody make an organisation into one of another kind', async () => {
    for (const each of CASES.filter(({ table }) => table === 'organizations')) {
      const promoted = { ...each, column: 'kind' };
      const target = {
        ...targets.get(each)!,
        of: promoted,
        json: JSON.stringify({ kind: each.owner === 'hip' ? 'funder' : 'hip' }),
      };
      for (const who of WHO) {
        const done = (await reachedBy(who, target, ['update'])).length > 0;
        if (done) wrong++;
        expect({ who, kind: each.owner, done }).toEqual({ who, kind: each.owner, done: false });
      }
    }
  });

  it('leaves nothing of an actor on a pooled connection', async () => {
    pooled = await interleave(test, cast, queries);
    expect(pooled.leaks).toBe(0);
    expect(pooled.ownRowsSeen).toBeGreaterThan(0);
  });
});

/** The funder that rows of others name is the owner of a funder's. */
const isOwn = (who: (typeof WHO)[number], owner: Case['owner']): boolean =>
  who === 'named-funder' && owner === 'funder';

async function connect(test: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  return client;
}
