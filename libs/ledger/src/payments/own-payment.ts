import type { PersonActor, Tx } from '@puente/database';
import { awardOfOwn, awardViews, listAwardsAmong, type AwardRow, type AwardView } from '@puente/grants';
import { canTransition, DomainError, isUuid, notFound, type Clock } from '@puente/kernel';
import type { Circle, Sightings } from '@puente/matching';
import type { Permission } from '@puente/permissions';
import { holdsOf, PAYMENT_TRANSITIONS, type Missing, type PaymentState } from '../core';
import { lockPayment, type PaymentRow } from './payment.repository';
import { readinessOf } from './readiness';

/** A payment as its readers know the nonprofit; of the account they learn which version it is. */
export type PaymentView = Omit<PaymentRow, 'nonprofitId' | 'accountId' | 'accountSha256'> & {
  readonly award: AwardView;
  /** What keeps it from being approved, or from being sent once it is. */
  readonly holds: readonly Missing[];
};

/** Whose names a reader may know, and where it is recorded. */
export interface Known {
  readonly circle: Circle;
  readonly sightings: Sightings;
}

const MAY_BE_HELD: ReadonlySet<PaymentState> = new Set(['proposed', 'approved', 'batched']);

/** Payments with their awards, and what holds those that did not leave. Whose names are seen is recorded. */
export async function paymentViews(
  tx: Tx,
  person: PersonActor,
  known: Known,
  clock: Clock,
  rows: readonly PaymentRow[],
): Promise<PaymentView[]> {
  const awards = await listAwardsAmong(tx, person.tenantId, [...new Set(rows.map(({ awardId }) => awardId))]);
  const views = new Map((await awardViews(tx, person, known, awards)).map((award) => [award.id, award]));
  const holds = await holdsAmong(tx, person, clock, rows, new Map(awards.map((award) => [award.id, award])));
  return rows.flatMap(({ nonprofitId: _hidden, accountId: _id, accountSha256: _sha256, ...row }) => {
    const award = views.get(row.awardId);
    return award ? [{ ...row, award, holds: holds.get(row.id) ?? [] }] : [];
  });
}

async function holdsAmong(
  tx: Tx,
  person: PersonActor,
  clock: Clock,
  rows: readonly PaymentRow[],
  awards: ReadonlyMap<string, AwardRow>,
): Promise<ReadonlyMap<string, Missing[]>> {
  const waiting = rows.flatMap((row) => {
    const award = awards.get(row.awardId);
    return award && MAY_BE_HELD.has(row.state) ? [{ ...row, awardState: award.state }] : [];
  });
  const readiness = await readinessOf(tx, person, waiting);
  const now = clock.now();
  return new Map(waiting.map((row) => [row.id, holdsOf(row, readiness.get(row.disbursementId)!, now)]));
}

/** One of the own payments, held still until the transaction ends, with its award, if the permission holds for its programme. */
export async function lockedPayment(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
): Promise<{ readonly row: PaymentRow; readonly award: AwardRow }> {
  const row = isUuid(id) ? await lockPayment(tx, person.tenantId, id) : null;
  if (!row) throw notFound();
  return { row, award: await awardOfOwn(tx, person, permission, row.awardId) };
}

/** Refuses what the state of a payment does not allow. */
export function requireStep({ state }: Pick<PaymentRow, 'state'>, next: PaymentState): void {
  if (!canTransition(PAYMENT_TRANSITIONS, state, next)) throw new DomainError('conflict', 'payment-state');
}

/** Refuses while something is missing: the first of it, by its code. */
export function requireNothing(missing: readonly Missing[]): void {
  const [first] = missing;
  if (first) throw new DomainError('conflict', `payment-waits-${first}`);
}
