import { randomUUID } from 'node:crypto';
import { DAY, byTenant, type Case } from './case';

/** Months of the books that are closed. */
export const monthClosingCases: readonly Case[] = [
  {
    label: 'month_closings',
    table: 'month_closings',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ month_on: '2001-01-01', shown_sha256: 'x', proposed_by: funder.personId, proposed_at: DAY },
    }),
    column: 'closed_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': '', treasurer: 's' },
    because:
      'who keeps the books proposes in their own name, and nobody changes one past its steps; the platform asks what is closed before it posts',
  },
];
