import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';
import { IMPACT_REPORT } from './impact';

const SET = randomUUID();
const FIRST_ON = '2098-01-31';

/** What every actor may do with sets of reports and their files. */
export const reportSetCases: readonly Case[] = [
  {
    label: 'report_schedules',
    table: 'report_schedules',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ every: 'month', first_on: FIRST_ON, next_on: FIRST_ON, pick: 'new', reports: [], told: 'asker' },
      ...{ languages: ['es'], formats: ['csv'], made_by: funder.personId, made_at: DAY, since: DAY },
    }),
    column: 'since',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'own-member': '', registrar: 's' },
    because:
      'who keeps the books makes and turns one; the registrar notes a day of it that came, and nothing else',
  },
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
    rights: { own: 'si', 'own-member': '', registrar: 'siu', keeper: 'sud' },
    because:
      'the registrar makes what waits, and what a schedule asks for; the keeper takes it away and seals it with another key',
  },
];
