import { randomUUID } from 'node:crypto';
import { byTenant, DAY, SEALED, type Case } from './case';

const view = (of: string, own: string): Case => ({
  label: `saved_views${of}`,
  table: 'saved_views',
  owner: 'funder',
  key: byTenant('funder', { id: randomUUID() }),
  rest: ({ owner: { funder } }) => ({
    person_id: own ? funder.personId : funder.colleagueId,
    ...{ list: 'received', name: 'Cartas', query: 'stage=letter', created_at: DAY },
  }),
  column: 'query',
  tenantColumn: 'tenant_id',
  rights: { own },
});

/** One whose day is not over and under which nothing was done yet. */
const request = (of: string, own: string): Case => ({
  label: `request_keys${of}`,
  table: 'request_keys',
  owner: 'funder',
  key: byTenant('funder', { id: randomUUID() }),
  rest: ({ owner: { funder } }) => ({
    person_id: own ? funder.personId : funder.colleagueId,
    ...{ route: 'POST /api/v1/awards', begun_at: '2100-01-01T00:00:00Z', status: 201, sealed_answer: SEALED },
    ...{ key_hash: `\\x${'01'.repeat(32)}`, request_hash: `\\x${'02'.repeat(32)}` },
  }),
  column: 'sealed_answer',
  tenantColumn: 'tenant_id',
  rights: { own, keeper: 'su' },
});

export const viewCases: readonly Case[] = [
  view('', 'siud'),
  view(': of a colleague', ''),
  request('', 'siud'),
  request(': of a colleague', ''),
];
