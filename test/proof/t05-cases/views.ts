import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

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

export const viewCases: readonly Case[] = [view('', 'siud'), view(': of a colleague', '')];
