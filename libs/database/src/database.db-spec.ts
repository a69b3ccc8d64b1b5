import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { Database, systemActor } from '.';
import { MOST_PREPARED } from './preparing-client';

describe('asActor', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('sets the actor for its own transaction only', async () => {
    const [inside] = await database.asActor(systemActor('matcher'), (tx) =>
      tx.query<{ name: string }[]>(`select app_system() as name, current_user as login`),
    );
    expect(inside).toEqual({ name: 'matcher', login: 'app_user' });
  });

  describe('plans', () => {
    let alone: Database;
    const ask = <T>(sql: string, params: unknown[] = []): Promise<T[]> =>
      alone.asActor(systemActor('matcher'), (tx) => tx.query<T[]>(sql, params));
    beforeAll(async () => {
      alone = await Database.open({ appUrl: test.appUrl, entities: [], poolSize: 1 });
    });
    afterAll(() => alone.close());

    it('are made once for a connection', async () => {
      for (const value of [1, 2, 3]) {
        expect(await ask(`select $1::int as n`, [value])).toEqual([{ n: value }]);
      }
      expect(
        await ask(`select custom_plans::int as custom, generic_plans::int as generic from pg_prepared_statements
          where statement = 'select $1::int as n'`),
      ).toEqual([{ custom: 0, generic: 3 }]);
    });

    it('are made for a list that is long', async () => {
      const long = Array.from({ length: 101 }, (_, at) => at);
      const sql = `select count(*)::int as n, current_setting('plan_cache_mode') as mode from unnest($1::int[])`;
      const planned = (list: number[]) => ask(sql, [list]);
      expect(await planned(long)).toEqual([{ n: 101, mode: 'force_custom_plan' }]);
      expect(await planned(long.slice(1))).toEqual([{ n: 100, mode: 'force_generic_plan' }]);
    });

    it('are kept of so many statements and no more', async () => {
      for (let n = 0; n <= MOST_PREPARED; n++) {
        expect(await ask(`select $1::int + ${n} as n`, [1])).toEqual([{ n: n + 1 }]);
      }
      expect(await ask(`select count(*)::int as n from pg_prepared_statements`)).toEqual([
        { n: MOST_PREPARED },
      ]);
    });
  });
});
