import type { Tx } from '@puente/database';
import { MatchSnapshot } from './entities/match-snapshot.entity';

export type NewSnapshot = Omit<MatchSnapshot, 'number'>;

/** Stores a snapshot under the next number of its programme; the programme's row is locked meanwhile. */
export async function insertSnapshot(tx: Tx, snapshot: NewSnapshot): Promise<number> {
  const { tenantId, programmeId } = snapshot;
  await tx.query('select 1 from programmes where tenant_id = $1 and id = $2 for update', [
    tenantId,
    programmeId,
  ]);
  const rows = await tx.query<{ next: number }[]>(
    'select coalesce(max(number), 0) + 1 as next from match_snapshots where tenant_id = $1 and programme_id = $2',
    [tenantId, programmeId],
  );
  const number = rows[0]!.next;
  await tx.insert(MatchSnapshot, { ...snapshot, number });
  return number;
}

export interface SnapshotRow extends MatchSnapshot {
  readonly takenBy: string;
}

const COLUMNS = `s.number, s.programme_id as "programmeId", s.programme_version as "programmeVersion",
    s.engine_version as "engineVersion", s.input, s.result, s.sha256, s.created_at as "createdAt", p.name as "takenBy"
  from match_snapshots s join people p on p.id = s.created_by where s.tenant_id = $1 and s.programme_id = $2`;

export async function findSnapshot(
  tx: Tx,
  tenantId: string,
  programmeId: string,
  number: number,
): Promise<SnapshotRow | null> {
  const rows = await tx.query<SnapshotRow[]>(`select ${COLUMNS} and s.number = $3`, [
    tenantId,
    programmeId,
    number,
  ]);
  return rows[0] ?? null;
}

export function listSnapshots(tx: Tx, tenantId: string, programmeId: string): Promise<SnapshotRow[]> {
  return tx.query<SnapshotRow[]>(`select ${COLUMNS} order by s.number desc`, [tenantId, programmeId]);
}
