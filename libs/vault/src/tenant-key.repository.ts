import type { Tx } from '@puente/database';
import { versionBytes } from './seal';

export interface WrappedKey {
  readonly version: number;
  /** Null when the key was destroyed. */
  readonly wrapped: Buffer | null;
}

/** The keys of an organisation that the actor may see, oldest first. */
export function findKeys(tx: Tx, tenantId: string): Promise<WrappedKey[]> {
  return tx.query<WrappedKey[]>(
    'select version, wrapped from tenant_keys where tenant_id = $1 order by version',
    [tenantId],
  );
}

/** Adds a key unless that version is there already, made by somebody else at the same time. */
export async function addKey(tx: Tx, tenantId: string, version: number, wrapped: Buffer): Promise<void> {
  await tx.query(
    'insert into tenant_keys (tenant_id, version, wrapped) values ($1, $2, $3) on conflict do nothing',
    [tenantId, version, wrapped],
  );
}

/** The versions of an organisation's keys, oldest first, locked until the end of the transaction. */
export function lockKeys(
  tx: Tx,
  tenantId: string,
): Promise<{ readonly version: number; readonly retired: boolean; readonly destroyed: boolean }[]> {
  return tx.query(
    `select version, retired_at is not null as retired, wrapped is null as destroyed from tenant_keys
      where tenant_id = $1 order by version for update`,
    [tenantId],
  );
}

/** The organisations that have a key which was not destroyed. */
export async function tenantsWithKeys(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'select distinct tenant_id as id from tenant_keys where wrapped is not null order by tenant_id',
  );
  return rows.map(({ id }) => id);
}

/** Notes that nothing is sealed any more with keys older than this version. */
export async function retireKeys(tx: Tx, tenantId: string, version: number): Promise<void> {
  await tx.query(
    'update tenant_keys set retired_at = now() where tenant_id = $1 and version < $2 and retired_at is null',
    [tenantId, version],
  );
}

/** Keys that another master key wrapped, locked until the end of the transaction. Bytes 2 to 5 tell which one did. */
export function lockOtherwiseWrapped(
  tx: Tx,
  master: number,
  limit: number,
): Promise<(WrappedKey & { readonly tenantId: string })[]> {
  return tx.query(
    `select tenant_id as "tenantId", version, wrapped from tenant_keys
      where wrapped is not null and substring(wrapped from 2 for 4) <> $1
      order by tenant_id, version limit $2 for update`,
    [versionBytes(master), limit],
  );
}

export async function replaceWrapped(
  tx: Tx,
  tenantId: string,
  version: number,
  wrapped: Buffer,
): Promise<void> {
  await tx.query('update tenant_keys set wrapped = $3 where tenant_id = $1 and version = $2', [
    tenantId,
    version,
    wrapped,
  ]);
}

/** Destroys all keys of an organisation: what they sealed is unreadable for ever. Answers how many there were. */
export async function destroyKeys(tx: Tx, tenantId: string): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    'update tenant_keys set wrapped = null, destroyed_at = now() where tenant_id = $1 and wrapped is not null',
    [tenantId],
  );
  return count;
}
