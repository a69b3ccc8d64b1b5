import { asSuperuser } from '@puente/testing';
import type { World } from './world';

/** Tables whose rows come and go with every request: sessions and what is recorded of requests, such as files that were taken out. */
const MOVING = /^(sessions|audit_|exports$|sign_in_|rate_|limits?$|attempts?$)/;

/** A hash of all rows of each table; two that are equal hold the same data. When something was last used is no data. */
export async function fingerprints({ running }: World): Promise<Record<string, string>> {
  const tables = await asSuperuser<{ name: string }>(
    running.test,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const still = tables.map(({ name }) => name).filter((name) => !MOVING.test(name));
  const hashes = still.map(
    (name) =>
      `select '${name}' as name, md5(coalesce(string_agg(row, '|' order by row), '')) as hash
         from (select (to_jsonb(t) - 'last_used_at')::text as row from ${name} t) rows`,
  );
  const rows = await asSuperuser<{ name: string; hash: string }>(running.test, hashes.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
