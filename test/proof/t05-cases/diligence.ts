import { randomUUID } from 'node:crypto';
import { DAY, byTenant, type Case } from './case';

const ROUTE = randomUUID();
const BOTH = 'the nonprofit reads what is asked of it; once a day what is over opens again';

/** What every actor may do with due diligence. The funder knows the nonprofit by an award of the other cases. */
export const diligenceCases: readonly Case[] = [
  {
    label: 'legal_routes',
    table: 'legal_routes',
    owner: 'funder',
    key: byTenant('funder', { id: ROUTE }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ nonprofit_id: other.nonprofit.tenantId, route: 'domestic' },
      ...{ chosen_by: funder.personId, chosen_at: DAY },
    }),
    column: 'state',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'other-nonprofit': 's', keeper: 'su' },
    because: BOTH,
  },
  {
    label: 'legal_route_steps',
    table: 'legal_route_steps',
    owner: 'funder',
    key: byTenant('funder', { route_id: ROUTE, code: 'account' }),
    rest: ({ other }) => ({ nonprofit_id: other.nonprofit.tenantId }),
    column: 'noticed_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'other-nonprofit': 's', keeper: 's' },
    because: BOTH,
  },
  {
    label: 'legal_route_steps: done',
    table: 'legal_route_steps',
    owner: 'funder',
    key: byTenant('funder', { route_id: ROUTE, code: 'tax-standing' }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ nonprofit_id: other.nonprofit.tenantId, state: 'done', valid_until: '2027-01-01' },
      ...{ done_by: funder.personId, done_at: DAY },
    }),
    column: 'noticed_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'su', 'other-nonprofit': 's', keeper: 'su' },
    because: BOTH,
  },
  {
    label: 'diligence_notes',
    table: 'diligence_notes',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ kind: 'risk', nonprofit_id: other.nonprofit.tenantId, level: 'low', words: 'x' },
      ...{ written_by: funder.personId, written_at: DAY },
    }),
    column: 'words',
    tenantColumn: 'tenant_id',
    rights: { own: 'si' },
  },
  {
    label: 'diligence_notes: appetite',
    table: 'diligence_notes',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ kind: 'appetite', level: 'low', words: 'x', written_by: funder.personId, written_at: DAY },
    }),
    column: 'words',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': 's' },
  },
  {
    label: 'shelter_answers',
    table: 'shelter_answers',
    owner: 'funder',
    key: (cast) => ({
      ...{ tenant_id: cast.owner.funder.tenantId, nonprofit_id: cast.other.nonprofit.tenantId, number: 1 },
    }),
    rest: ({ owner: { funder } }) => ({ answers: '{}', answered_by: funder.personId, answered_at: DAY }),
    column: 'answers',
    tenantColumn: 'tenant_id',
    rights: { own: 'si' },
  },
];
