import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

/** What every actor may do with the receipt of a payment of the other cases. */
export const donationReceiptCases = (payment: string): readonly Case[] => [
  {
    label: 'donation_receipts',
    table: 'donation_receipts',
    owner: 'funder',
    key: byTenant('funder', { payment_id: payment }),
    rest: ({ other: { nonprofit } }) => ({
      ...{ nonprofit_id: nonprofit.tenantId, version: '4.0', uuid: randomUUID(), issuer_rfc: 'SAT970701NN3' },
      ...{ receiver_rfc: 'XEXX010101000', total_minor: 1, currency: 'MXN', issued_on: '2026-11-21' },
      ...{ letter: 'x', letter_on: '2026-01-15', legend: 'x', comparison: '{}', scan: 'clean' },
      ...{ added_by: nonprofit.personId, added_at: DAY },
    }),
    column: 'accepted_reason',
    tenantColumn: 'tenant_id',
    // Adding, accepting and taking away count only in one's own name and at its time: donation-receipts.db-spec.
    rights: { own: 's', 'other-nonprofit': 'sd' },
    because: 'it is what the nonprofit itself gave',
  },
];
