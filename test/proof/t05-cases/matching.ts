import { randomUUID } from 'node:crypto';
import { DAY, PROGRAMME, byTenant, type Case, type Rights } from './case';

const programme = (status: string, id: string, rights: Rights, because: string): Case => ({
  label: `programmes: ${status}`,
  table: 'programmes',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: () => ({ status, facts: {} }),
  column: 'status',
  tenantColumn: 'tenant_id',
  rights: { own: 'siu', 'other-hip': 's', matcher: 's', installer: 'si', registrar: 's', ...rights },
  because,
});

export const matchingCases: readonly Case[] = [
  programme('draft', randomUUID(), {}, 'HIP watches the whole portfolio'),
  programme(
    'published',
    PROGRAMME,
    { 'other-nonprofit': 's' },
    'nonprofits choose among published programmes',
  ),
  {
    label: 'match_profiles',
    table: 'match_profiles',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: () => ({ profile_version: 1, revision: 1, facts: {} }),
    column: 'facts',
    tenantColumn: 'tenant_id',
    rights: { matcher: 'siu' },
  },
  {
    label: 'match_snapshots',
    table: 'match_snapshots',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      number: 1,
      programme_id: PROGRAMME,
      programme_version: 1,
      engine_version: '1',
      input: {},
      result: {},
      sha256: '',
      created_by: funder.personId,
      created_at: DAY,
    }),
    column: 'sha256',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', keeper: 's' },
  },
];
