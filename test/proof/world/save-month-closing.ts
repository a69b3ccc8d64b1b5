import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const AT = '2026-11-21T12:00:00Z';

/** A month long past that a payer closed and, with a reason, reopened. */
export async function saveMonthClosing(test: TestDatabase, canaries: Canaries): Promise<void> {
  const own = organizationOf(MET.funder);
  const [one, other] = [
    askerOf(own.key, 'funder-finance').personId,
    askerOf(own.key, 'funder-admin').personId,
  ];
  await insertRows(test, 'month_closings', [
    {
      ...{ tenant_id: own.id, id: idOf('month closing'), month_on: '2001-01-01', version: 4 },
      ...{ state: 'reopened', shown_sha256: 'x', proposed_by: one, proposed_at: AT, closed_by: other },
      ...{ closed_at: AT, reopen_by: one, reopen_at: AT, reopened_by: other, reopened_at: AT },
      reason: canaries.word(own, 'staff-note', 'why a month is reopened'),
    },
  ]);
}
