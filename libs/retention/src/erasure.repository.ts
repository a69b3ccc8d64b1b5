import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import type { ErasureReason } from './core';
import { Erasure } from './entities/erasure.entity';

/** An erasure as the two who decide see it. */
export interface ErasureView {
  readonly id: string;
  readonly nonprofitId: string;
  /** `—` once its data are gone. */
  readonly nonprofit: string;
  readonly reason: ErasureReason;
  readonly state: Erasure['state'];
  readonly requestedBy: string;
  readonly requester: string | null;
  readonly requestedAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly doneAt: Date | null;
}

/** All of them, newest first. */
export function listErasures(tx: Tx): Promise<ErasureView[]> {
  return tx.query(
    `select e.id, e.tenant_id as "nonprofitId", o.name as nonprofit, e.reason, e.state, e.requested_by as "requestedBy",
            r.name as requester, e.requested_at as "requestedAt", d.name as decider, e.decided_at as "decidedAt",
            e.done_at as "doneAt"
       from erasures e
       join organizations o on o.id = e.tenant_id
       left join people r on r.id = e.requested_by
       left join people d on d.id = e.decided_by
      order by e.requested_at desc, e.id`,
  );
}

export function findErasure(tx: Tx, id: string): Promise<Erasure | null> {
  return tx.findOneBy(Erasure, { id });
}

/** The same, locked; for who may still change it. */
export function lockErasure(tx: Tx, id: string): Promise<Erasure | null> {
  return tx.findOne(Erasure, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The erasure of a nonprofit that two people decided on and that waits to be carried out. */
export async function findApproved(tx: Tx, tenantId: string): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from erasures where tenant_id = $1 and state = 'approved'`,
    [tenantId],
  );
  return rows[0]?.id ?? null;
}

/** The ids of those that were carried out. */
export async function doneErasures(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`select id from erasures where state = 'done'`);
  return rows.map(({ id }) => id);
}

/** A second one for the same nonprofit is refused with `erasure-open`. */
export async function insertErasure(
  tx: Tx,
  row: Pick<Erasure, 'tenantId' | 'id' | 'reason' | 'requestedBy' | 'requestedAt'>,
): Promise<void> {
  try {
    await tx.insert(Erasure, row);
  } catch (error) {
    if (brokenConstraint(error) === 'uq_erasures_open') throw new DomainError('conflict', 'erasure-open');
    throw error;
  }
}

/** Moves an erasure on if it still stands where it was seen; tells whether it did. */
export async function moveErasure(
  tx: Tx,
  { tenantId, id }: Pick<Erasure, 'tenantId' | 'id'>,
  from: Erasure['state'],
  to: Partial<Pick<Erasure, 'state' | 'decidedBy' | 'decidedAt' | 'doneAt'>>,
): Promise<boolean> {
  const { affected } = await tx.update(Erasure, { tenantId, id, state: from }, to);
  return affected === 1;
}

/** The name of a nonprofit that the actor may see. */
export async function nonprofitName(tx: Tx, id: string): Promise<string | null> {
  const rows = await tx.query<{ name: string }[]>(
    `select name from organizations where id = $1 and kind = 'nonprofit'`,
    [id],
  );
  return rows[0]?.name ?? null;
}
