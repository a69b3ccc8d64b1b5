import type { PersonActor, Tx } from '@puente/database';
import { TERMINATION_REASONS } from '@puente/grants';
import { DomainError, staleVersion } from '@puente/kernel';
import { isWaiting } from '../disbursements/plan-view';
import { listDisbursements, updateDisbursement } from '../disbursements/disbursement.repository';
import { listPaymentsOf } from '../payments/payment.repository';
import type { PaymentService } from '../payments/payment.service';
import { recordForBoth } from '../payments/record-for-both';
import type { ConfirmedEnd } from './end-award';

/**
 * Of an award that ends early: withdraws the payments that did not leave, which frees their money, and cancels the instalments
 * that wait. Refuses while one is in a batch, because the bank may have it (`award-payments-batched`, 409).
 */
export async function giveUpPlan(
  tx: Tx,
  person: PersonActor,
  payments: PaymentService,
  { award, ending, at }: ConfirmedEnd,
): Promise<void> {
  const rows = await listPaymentsOf(tx, award.tenantId, award.id);
  if (rows.some(({ state }) => state === 'batched')) {
    throw new DomainError('conflict', 'award-payments-batched');
  }
  for (const row of rows.filter(({ state }) => state === 'proposed' || state === 'approved')) {
    await payments.end(tx, person, row, 'withdrawn', TERMINATION_REASONS[ending.reason!].es);
  }
  await cancelInstalments(tx, person, award, at);
}

async function cancelInstalments(
  tx: Tx,
  person: PersonActor,
  { tenantId, id: awardId }: ConfirmedEnd['award'],
  changedAt: Date,
): Promise<void> {
  for (const row of (await listDisbursements(tx, tenantId, awardId)).filter(isWaiting)) {
    const { amountMinor, plannedOn, version: seenVersion } = row;
    const change = { state: 'cancelled' as const, amountMinor: amountMinor.toString(), plannedOn };
    const by = { changedBy: person.personId, changedAt };
    if (!(await updateDisbursement(tx, { tenantId, id: row.id, seenVersion }, { ...change, ...by }))) {
      throw staleVersion();
    }
    await recordForBoth(tx, person, row, 'disbursement.cancelled', 'disbursement');
  }
}
