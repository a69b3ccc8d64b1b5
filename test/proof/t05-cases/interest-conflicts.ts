import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

/** What every actor may do with conflicts of interest. */
export const interestConflictCases: readonly Case[] = [
  {
    label: 'interest_conflicts',
    table: 'interest_conflicts',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ nonprofit_id: other.nonprofit.tenantId, by_name: true, kind: 'family', since: '2026-11-21' },
      ...{ declared_by: funder.personId, declared_at: DAY },
    }),
    column: 'ended_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si' },
    because:
      'what is not over is ended once, by who ends it and with a reason, and otherwise nothing of it is changed',
  },
];
