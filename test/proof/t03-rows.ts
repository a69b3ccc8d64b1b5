import { Database } from '@puente/database';
import { asSuperuser } from '@puente/testing';
import { told } from './world/canaries';
import { actorOf, type Asker } from './world/cast';
import type { World } from './world/world';

/** Columns of text that hold codes, keys of our own making or hashes, never what somebody wrote. */
const CODES: Readonly<Record<string, string>> = {
  organizations: 'kind',
  people: 'locale',
  memberships: 'roles',
  credentials: 'password_hash',
  programmes: 'status',
  nonprofit_profiles:
    'safety states strategies needs forms populations services movements languages legal_routes',
  match_snapshots: 'engine_version sha256',
  past_grants: 'currency date_precision',
  sessions: 'method assurance',
  audit_log: 'actor_kind roles system via action subject_type subject_id detail',
  outbox: 'name data status fault',
  migrations: 'name',
};

export async function tablesOf({ running }: World): Promise<string[]> {
  const rows = await asSuperuser<{ table: string }>(
    running.test,
    `select relname as table from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and has_any_column_privilege('app_user', oid, 'select')
      order by 1`,
  );
  return rows.map(({ table }) => table);
}

/** Columns for texts that hold no canary and are not declared to hold codes: what is new must be told here or filled. */
export async function columnsWithoutCanary(world: World): Promise<string[]> {
  const columns = await asSuperuser<{ table: string; column: string }>(
    world.running.test,
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY') order by 1, 2`,
  );
  const missing: string[] = [];
  for (const { table, column } of columns) {
    if (CODES[table]?.split(' ').includes(column)) continue;
    const [row] = await asSuperuser<{ text: string | null }>(
      world.running.test,
      `select string_agg(${column}::text, ' ') as text from ${table}`,
    );
    if (world.canaries.foundIn(row?.text ?? '').length === 0) missing.push(`${table}.${column}`);
  }
  return missing;
}

/** What PostgreSQL itself hands an actor of another's canaries, whatever the services would ask. */
export async function leaksFromTables(
  world: World,
  asker: Asker,
  tables: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const table of tables) {
    const text = await readAll(world, asker, table);
    for (const canary of world.canaries.leaksInRows(asker, text)) found.add(`${table}: ${told(canary)}`);
  }
  return [...found];
}

async function readAll({ running }: World, asker: Asker, table: string): Promise<string> {
  const [columns] = await asSuperuser<{ names: string | null }>(
    running.test,
    `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
      where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
        and has_column_privilege('app_user', attrelid, attnum, 'select')`,
    [table],
  );
  const rows = await running.app
    .get(Database)
    .asActor(actorOf(asker), (tx) => tx.query<object[]>(`select ${columns?.names} from ${table}`));
  return JSON.stringify(rows);
}
