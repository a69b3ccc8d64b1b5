import { Database, systemActor, type Actor } from '@puente/database';
import type { TestDatabase } from '@puente/testing';
import type { DataSource } from 'typeorm';
import { inParallel, Random } from './random';
import type { Cast, Member } from './t05-people';

/** Rows that belong to one organisation alone; shared ones (names of funders, published programmes) are left out. */
const PRIVATE_ROWS = `
  select tenant_id from programmes where status = 'draft' union all select tenant_id from match_snapshots
  union all select tenant_id from past_grants union all select tenant_id from nonprofit_profiles`;
const EVERY_ROW = `select tenant_id from memberships union all select id from organizations union all ${PRIVATE_ROWS}`;

const SEEN = `select count(*) filter (where tenant_id is distinct from $1)::int as foreign_rows,
  count(*) filter (where tenant_id = $1)::int as own_rows from (${PRIVATE_ROWS}) as all_rows`;

export interface PoolFinding {
  /** Queries that saw a row that their actor may not see. */
  leaks: number;
  ownRowsSeen: number;
}

const actorOf = ({ personId, tenantId, tenantKind }: Member): Actor & { readonly tenantId: string } => ({
  kind: 'person',
  personId,
  tenantId,
  tenantKind,
  roles: ['any'],
  programmes: null,
  scopes: null,
  recentlyProven: false,
});

/**
 * Interleaves queries of several organisations, of system actors and of nobody over a few pooled connections. Nobody's
 * queries take a connection past `asActor`: they show what an actor leaves behind on it.
 */
export async function interleave(test: TestDatabase, cast: Cast, count: number): Promise<PoolFinding> {
  const database = await Database.open({ appUrl: test.appUrl, entities: [], poolSize: 4 });
  const pool = (database as unknown as { source: DataSource }).source;
  const random = Random.fromSeed('T5 pooled queries');
  const people = [cast.owner.funder, cast.owner.nonprofit, cast.other.funder, cast.other.nonprofit].map(
    actorOf,
  );
  const finding: PoolFinding = { leaks: 0, ownRowsSeen: 0 };
  await inParallel(count, 16, async () => {
    const choice = random.below(8);
    if (choice === 0) {
      await database.asActor(systemActor('login'), (tx) => tx.query('select 1'));
    } else if (choice < 4) {
      const rows = await pool.query<object[]>(EVERY_ROW);
      if (rows.length > 0) finding.leaks++;
    } else {
      const actor = random.pick(people);
      const [seen] = await database.asActor(actor, (tx) =>
        tx.query<{ foreign_rows: number; own_rows: number }[]>(SEEN, [actor.tenantId]),
      );
      if (seen!.foreign_rows > 0) finding.leaks++;
      finding.ownRowsSeen += seen!.own_rows;
    }
  });
  await database.close();
  return finding;
}
