import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

export const IMPACT_REPORT = randomUUID();

/** What every actor may do with impact reports. */
export const impactCases: readonly Case[] = [
  {
    label: 'impact_reports',
    table: 'impact_reports',
    owner: 'funder',
    key: byTenant('funder', { id: IMPACT_REPORT }),
    rest: ({ owner: { funder } }) => ({
      ...{ scope: '{}', texts: '{}' },
      ...{ written_by: funder.personId, written_at: DAY },
    }),
    column: 'texts',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': '', registrar: 'su' },
    because:
      'who keeps the books begins one in their own name, the registrar brings its figures; nobody changes it past its steps',
  },
];
