import { asSuperuser, type TestDatabase } from '@puente/testing';
import { Client } from 'pg';
import { refusal } from './grants-room';

/** What holds a row until the works have begun, and the id of the row. */
interface Hold {
  readonly sql: string;
  readonly id: string;
}

/**
 * Begins works while somebody else holds a row, each when those before wait for a lock or are done, and then lets go of it.
 * @returns `done`, or the code of its refusal, for each
 */
export async function inTurn(
  test: TestDatabase,
  { sql, id }: Hold,
  works: readonly (() => Promise<unknown>)[],
): Promise<string[]> {
  const holder = new Client({ connectionString: test.ownerUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query(sql, [id]);
    const said: Promise<string>[] = [];
    for (const work of works) {
      said.push(refusal(work()));
      await waitOrDone(test, said);
    }
    await holder.query('commit');
    return await Promise.all(said);
  } finally {
    await holder.end();
  }
}

async function waitOrDone(test: TestDatabase, begun: readonly Promise<string>[]): Promise<void> {
  let done = 0;
  for (const each of begun) void each.then(() => (done += 1));
  const waiting = async (): Promise<number> => {
    const [row] = await asSuperuser<{ count: number }>(
      test,
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row!.count;
  };
  while ((await waiting()) + done < begun.length);
}
