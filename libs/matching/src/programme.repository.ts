import type { Tx } from '@puente/database';
import { Programme } from './entities/programme.entity';
import type { ProgrammeStatus } from './programme';

export interface ProgrammeRow {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  readonly status: ProgrammeStatus;
  readonly facts: object;
  readonly updatedAt: Date;
  readonly funder: string;
}

const COLUMNS = `p.tenant_id as "tenantId", p.id, p.version, p.status, p.facts, p.updated_at as "updatedAt", o.name as funder
  from programmes p join organizations o on o.id = p.tenant_id`;

export async function findProgramme(tx: Tx, tenantId: string, id: string): Promise<ProgrammeRow | null> {
  const rows = await tx.query<ProgrammeRow[]>(`select ${COLUMNS} where p.tenant_id = $1 and p.id = $2`, [
    tenantId,
    id,
  ]);
  return rows[0] ?? null;
}

/** An organisation's programmes, all or only those of the ids given. */
export function listProgrammes(
  tx: Tx,
  tenantId: string,
  only: readonly string[] | null,
): Promise<ProgrammeRow[]> {
  return tx.query<ProgrammeRow[]>(
    `select ${COLUMNS} where p.tenant_id = $1 and ($2::text[] is null or p.id::text = any ($2))
      order by p.created_at, p.id`,
    [tenantId, only],
  );
}

/** Those that nonprofits can see, of every funder. */
export function listPublished(tx: Tx): Promise<ProgrammeRow[]> {
  return tx.query<ProgrammeRow[]>(`select ${COLUMNS} where p.status = 'published' order by p.id`);
}

export async function insertProgramme(
  tx: Tx,
  tenantId: string,
  id: string,
  status: ProgrammeStatus,
  facts: object,
): Promise<void> {
  await tx.insert(Programme, { tenantId, id, status, facts });
}

/** Writes a programme if it still has the version that the writer saw; tells whether it had. */
export async function updateProgramme(
  tx: Tx,
  key: { readonly tenantId: string; readonly id: string; readonly seenVersion: number },
  status: ProgrammeStatus,
  facts: object,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update programmes set version = version + 1, status = $4, facts = $5, updated_at = now()
      where tenant_id = $1 and id = $2 and version = $3`,
    [key.tenantId, key.id, key.seenVersion, status, JSON.stringify(facts)],
  );
  return count === 1;
}
