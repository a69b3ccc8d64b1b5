import type { Tx } from '@puente/database';

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
