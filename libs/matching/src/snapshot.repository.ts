import type { Tx } from '@puente/database';
import { MatchSnapshot } from './entities/match-snapshot.entity';

export type NewSnapshot = Omit<MatchSnapshot, 'number'>;

/** Stores a snapshot under the next number of its programme; the programme's row is locked meanwhile. */
export async function insertSnapshot(tx: Tx, snapshot: NewSnapshot): Promise<number> {
  const { tenantId, programmeId } = snapshot;
  await tx.query('select 1 from programmes where tenant_id = $1 and id = $2 for update', [tenantId, programmeId]);
  const rows = await tx.query<{ next: number }[]>(
    'select coalesce(max(number), 0) + 1 as next from match_snapshots where tenant_id = $1 and programme_id = $2',
    [tenantId, programmeId],
  );
  const number = rows[0]!.next;
  await tx.insert(MatchSnapshot, { ...snapshot, number });
  return number;
}

export async function findSnapshot(tx: Tx, tenantId: string, programmeId: string, number: number): Promise<MatchSnapshot | null> {
  return tx.findOneBy(MatchSnapshot, { tenantId, programmeId, number });
}

export async function listSnapshots(tx: Tx, tenantId: string, programmeId: string): Promise<MatchSnapshot[]> {
  return tx.find(MatchSnapshot, { where: { tenantId, programmeId }, order: { number: 'DESC' } });
}
