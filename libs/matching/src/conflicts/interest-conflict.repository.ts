import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { ConflictDays, ConflictEnd, ConflictKind } from '../core';
import { InterestConflict } from '../entities/interest-conflict.entity';
import type { StoredEntry } from '../shortlists/entry-sight';

export interface ConflictRow extends ConflictDays, StoredEntry {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly note: string | null;
  readonly declaredBy: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: ConflictEnd | null;
}

const CONFLICTS = `select c.id, c.nonprofit_id as "nonprofitId", c.by_name as "byName", c.kind, c.since::text,
    c.until::text, c.note, p.name as "declaredBy", c.declared_at as "addedAt", c.ended_at as "endedAt",
    e.name as "endedBy", c.end_reason as "endReason"
  from interest_conflicts c left join people p on p.id = c.declared_by left join people e on e.id = c.ended_by`;

/** All that an organisation declared, the latest first. */
export function listConflicts(tx: Tx, tenantId: string): Promise<ConflictRow[]> {
  return tx.query<ConflictRow[]>(`${CONFLICTS} where c.tenant_id = $1 order by c.declared_at desc, c.id`, [
    tenantId,
  ]);
}

/** Those that hold on a day. */
export function listConflictsOn(tx: Tx, tenantId: string, today: DateOnly): Promise<ConflictRow[]> {
  return tx.query<ConflictRow[]>(
    `${CONFLICTS} where c.tenant_id = $1 and c.ended_at is null and c.since <= $2
        and (c.until is null or c.until >= $2)`,
    [tenantId, today],
  );
}

/** Makes declarations of one organisation wait for each other, so that one comes once. */
export async function lockConflictsOf(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('interest-conflicts:' || $1, 0))`, [
    tenantId,
  ]);
}

export async function insertConflict(
  tx: Tx,
  row: Omit<InterestConflict, 'endedAt' | 'endedBy' | 'endReason'>,
): Promise<void> {
  await tx.insert(InterestConflict, row);
}

type Ending = Pick<InterestConflict, 'endedAt' | 'endedBy' | 'endReason'>;

export async function endConflict(
  tx: Tx,
  { tenantId, id }: Pick<InterestConflict, 'tenantId' | 'id'>,
  ending: Ending,
): Promise<void> {
  await tx.update(InterestConflict, { tenantId, id }, ending);
}
