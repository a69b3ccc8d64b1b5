import { randomUUID } from 'node:crypto';
import { DAY, PROGRAMME, byTenant, type Case } from './case';

const OPENING = randomUUID();
const STANDS =
  'who keeps the books adds one in their own name; grants of nonprofits that the payer met alone; nobody changes it past its steps';

/** Past grants that are to enter the books. */
export const openingCases: readonly Case[] = [
  {
    label: 'award_openings',
    table: 'award_openings',
    owner: 'funder',
    key: byTenant('funder', { id: OPENING }),
    rest: ({ owner: { funder } }) => ({
      ...{ programme_id: PROGRAMME, strategy: 'prevention', support: 'core', route: 'domestic' },
      ...{ months: 12, paid: 'ended', as_of: '2027-01-15', grants: 1 },
      ...{ proposed_by: funder.personId, proposed_at: DAY },
    }),
    column: 'ended_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': '' },
    because: STANDS,
  },
  {
    label: 'award_opening_grants',
    table: 'award_opening_grants',
    owner: 'funder',
    key: byTenant('funder', { opening_id: OPENING, grant_key: 'a-1' }),
    rest: ({ other: { nonprofit } }) => ({
      ...{ attempt: 1, award_id: randomUUID(), nonprofit_id: nonprofit.tenantId, amount_minor: 1 },
      ...{ currency: 'USD', received_minor: 1, granted_on: '2025-03-01', ends_on: '2026-02-28' },
    }),
    column: 'is_live',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'own-member': '' },
    because: STANDS,
  },
];
