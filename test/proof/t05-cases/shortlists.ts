import { randomUUID } from 'node:crypto';
import { byTenant, DAY, PROGRAMME, type Case } from './case';

const LIST = randomUUID();
const ENTRY = randomUUID();
const ASIDE = randomUUID();

/** What every actor may do with shortlists, what stands on them and what is noted there. */
export const shortlistCases: readonly Case[] = [
  {
    label: 'shortlists',
    table: 'shortlists',
    owner: 'funder',
    key: byTenant('funder', { id: LIST }),
    rest: ({ owner: { funder } }) => ({
      ...{ programme_id: PROGRAMME, name: 'x', created_by: funder.personId, created_at: DAY },
    }),
    column: 'name',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'shortlist_entries',
    table: 'shortlist_entries',
    owner: 'funder',
    key: byTenant('funder', { id: ENTRY }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ shortlist_id: LIST, nonprofit_id: other.nonprofit.tenantId, by_name: false, place: 1 },
      ...{ state: 'considering', added_by: funder.personId, added_at: DAY },
    }),
    column: 'place',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'shortlist_entries: set aside',
    table: 'shortlist_entries',
    owner: 'funder',
    key: byTenant('funder', { id: ASIDE }),
    rest: ({ owner: { funder, nonprofit } }) => ({
      ...{ shortlist_id: LIST, nonprofit_id: nonprofit.tenantId, by_name: false, place: 2 },
      ...{ state: 'set-aside', reason: 'another-funder', added_by: funder.personId, added_at: DAY },
    }),
    column: 'place',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'programme_hints',
    table: 'programme_hints',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ funder_id: funder.tenantId, entry_id: ASIDE, given_by: funder.personId, given_at: DAY },
    }),
    column: 'given_at',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'named-funder': 'si' },
    because: 'the team whose line it is told the nonprofit',
  },
  {
    label: 'shortlist_notes',
    table: 'shortlist_notes',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ shortlist_id: LIST, entry_id: ENTRY, text: 'x' },
      ...{ author_id: funder.personId, written_at: DAY },
    }),
    column: 'text',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid' },
    because: 'who wrote a note may take it away; nobody changes it',
  },
  {
    label: 'search_alerts',
    table: 'search_alerts',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ person_id: funder.personId, tenant_kind: 'funder', programme_id: PROGRAMME, query: '' },
      ...{ frequency: 'daily', next_at: DAY, known: '{}', news: '{}' },
    }),
    column: 'next_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siud', mailer: 'sd' },
    because:
      'the mailer looks for those that are due, and searches as the person whose they are; the link of a mail ends one',
  },
];
