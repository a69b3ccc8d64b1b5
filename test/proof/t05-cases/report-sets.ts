import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';
import { IMPACT_REPORT } from './impact';

const SET = randomUUID();

/** What every actor may do with sets of reports and their files. */
export const reportSetCases: readonly Case[] = [
  {
    label: 'report_sets',
    table: 'report_sets',
    owner: 'funder',
    key: byTenant('funder', { id: SET }),
    rest: ({ owner: { funder } }) => ({ asked_by: funder.personId, asked_at: DAY }),
    column: 'ended_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'own-member': '', registrar: 'su', keeper: 'sd' },
    because:
      'who keeps the books asks for one in their own name; the registrar makes it, the keeper takes it away',
  },
  {
    label: 'report_set_items',
    table: 'report_set_items',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: () => ({ set_id: SET, report_id: IMPACT_REPORT, language: 'es', format: 'csv' }),
    column: 'fault',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': '', registrar: 'su', keeper: 'sud' },
    because: 'the registrar makes what waits; the keeper takes it away and seals it with another key',
  },
];
