import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const DAY = '2026-11-21';

/**
 * What a receipt says that the nonprofit gave who pays: that it met it may know whose it is, the other reads the row alone. Why
 * it was accepted the nonprofit is told.
 */
export async function saveDonationReceipt(test: TestDatabase, canaries: Canaries): Promise<void> {
  const nonprofit = organizationOf(MET.nonprofit);
  const met = { payer: organizationOf(MET.funder), payment: 'payment first', way: 'doors' } as const;
  const asked = { payer: organizationOf(ASKED.funder), payment: 'payment another', way: 'rows' } as const;
  for (const { payer, payment, way } of [met, asked]) {
    const told = { [payer.id]: way } as const;
    await insertRows(test, 'donation_receipts', [
      {
        ...{ tenant_id: payer.id, payment_id: idOf(payment), nonprofit_id: nonprofit.id, version: '4.0' },
        ...{ uuid: idOf(`receipt of ${payment}`), issuer_rfc: 'SAT970701NN3', receiver_rfc: 'XEXX010101000' },
        ...{ total_minor: 1, currency: 'MXN', issued_on: DAY, letter_on: DAY, comparison: {}, scan: 'clean' },
        letter: canaries.word(nonprofit, 'register', `letter of ${payment}`, told),
        legend: canaries.word(nonprofit, 'register', `legend of ${payment}`, { [payer.id]: 'rows' }),
        added_by: askerOf(nonprofit.key, 'nonprofit-admin').personId,
        added_at: `${DAY}T12:00:00Z`,
        accepted_by: askerOf(payer.key, 'funder-admin').personId,
        accepted_at: `${DAY}T13:00:00Z`,
        accepted_reason: canaries.word(payer, 'staff-note', `why ${payment}`, { [nonprofit.id]: 'doors' }),
      },
    ]);
  }
}
