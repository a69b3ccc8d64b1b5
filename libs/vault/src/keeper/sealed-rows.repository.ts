import type { Tx } from '@puente/database';
import type { SealedColumn } from '../core';
import { versionBytes } from '../seal';

/*
 * Names of tables and columns come from the closed list in core/sealed-columns.ts; everything else is a parameter.
 * Bytes 2 to 5 of a sealed value are the version of its key.
 */

export interface SealedValue {
  readonly id: string;
  readonly sealed: Buffer;
}

/** Values of an organisation that another key than this version sealed, locked until the end of the transaction. */
export function lockOtherwiseSealed(
  tx: Tx,
  { table, column, rowId }: SealedColumn,
  where: { readonly tenantId: string | null; readonly version: number; readonly limit: number },
): Promise<SealedValue[]> {
  const ofTenant = where.tenantId === null ? '$1::uuid is null' : 'tenant_id = $1';
  return tx.query<SealedValue[]>(
    `select ${rowId} as id, ${column} as sealed from ${table}
      where ${ofTenant} and ${column} is not null and substring(${column} from 2 for 4) <> $2
      order by ${rowId} limit $3 for update`,
    [where.tenantId, versionBytes(where.version), where.limit],
  );
}

/** Writes values that were sealed anew. */
export async function storeSealed(
  tx: Tx,
  { table, column, rowId }: SealedColumn,
  tenantId: string | null,
  values: readonly SealedValue[],
): Promise<void> {
  const ofTenant = tenantId === null ? '$1::uuid is null' : `${table}.tenant_id = $1`;
  await tx.query(
    `update ${table} set ${column} = anew.sealed
       from (select unnest($2::uuid[]) as id, unnest($3::bytea[]) as sealed) as anew
      where ${ofTenant} and ${table}.${rowId} = anew.id`,
    [tenantId, values.map(({ id }) => id), values.map(({ sealed }) => sealed)],
  );
}
