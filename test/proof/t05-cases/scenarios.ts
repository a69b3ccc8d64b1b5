import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';
import { HANDED_IN, PUBLISHED } from './grants';

const SCENARIO = randomUUID();

/** What every actor may do with scenarios and their candidates. */
export const scenarioCases: readonly Case[] = [
  {
    label: 'scenarios',
    table: 'scenarios',
    owner: 'funder',
    key: byTenant('funder', { id: SCENARIO }),
    rest: ({ owner: { funder } }) => ({
      ...{ call_id: PUBLISHED, title: 'x', currency: 'MXN', budget_minor: 1, settings: '{}', candidates: 1 },
      ...{ inputs_sha256: '00', engine_version: '1', made_by: funder.personId, made_at: DAY },
    }),
    column: 'fault',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', matcher: 's' },
    because: 'who runs the call makes it in their own name; the matcher ends what waits, once',
  },
  {
    label: 'scenario_candidates',
    table: 'scenario_candidates',
    owner: 'funder',
    key: byTenant('funder', { scenario_id: SCENARIO, subject_id: HANDED_IN }),
    rest: ({ owner: { nonprofit } }) => ({
      ...{
        application_id: HANDED_IN,
        nonprofit_id: nonprofit.tenantId,
        strategy: 'capacity',
        movements: '{}',
      },
      ...{ amounts: '{100}', worths: '{1}' },
    }),
    column: 'lock',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', matcher: 's' },
    because: 'the matcher works out what was asked',
  },
];
