import { asSuperuser, type TestDatabase } from '@puente/testing';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** A past grant that a payer proposed to begin its books with. */
export async function saveOpening(test: TestDatabase): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const proposed_by = askerOf(own.key, 'funder-finance').personId;
  const [programme] = await asSuperuser<{ id: string }>(
    test,
    'select id from programmes where tenant_id = $1 order by id limit 1',
    [own.id],
  );
  await insertRows(test, 'award_openings', [
    {
      ...{ tenant_id: own.id, id: idOf('opening'), programme_id: programme!.id, strategy: 'prevention' },
      ...{ support: 'core', route: 'domestic', months: 12, paid: 'ended', as_of: '2026-11-21', grants: 1 },
      ...{ version: 1, state: 'proposed', proposed_by, proposed_at: NOW },
    },
  ]);
  await insertRows(test, 'award_opening_grants', [
    {
      ...{ tenant_id: own.id, opening_id: idOf('opening'), grant_key: 'abc-1', attempt: 1, is_live: true },
      ...{ award_id: idOf('award of an opening'), nonprofit_id: nonprofit.id, amount_minor: 1 },
      ...{ currency: 'MXN', received_minor: 1, granted_on: '2024-01-01', ends_on: '2024-12-31' },
    },
  ]);
}
