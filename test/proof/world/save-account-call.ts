import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

/** Why a payer did without a call, which the nonprofit reads in its rows. */
export async function saveAccountCall(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const by = (role: 'funder-admin' | 'funder-finance') => askerOf(own.key, role).personId;
  await insertRows(test, 'account_calls', [
    {
      ...{
        tenant_id: own.id,
        id: idOf('account call'),
        nonprofit_id: nonprofit.id,
        account_id: idOf('account'),
      },
      ...{ account_sha256: 'f'.repeat(64), outcome: 'waived' },
      reason: canaries.word(own, 'staff-note', 'why no call', { [nonprofit.id]: 'rows' }),
      ...{ made_by: by('funder-finance'), made_at: '2026-11-21T12:00:00Z' },
      ...{ agreed_by: by('funder-admin'), agreed_at: '2026-11-21T12:00:00Z' },
    },
  ]);
}
