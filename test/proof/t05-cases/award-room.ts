import { randomUUID } from 'node:crypto';
import { DAY, byTenant, type Case } from './case';
import { AWARD } from './reviews';

/** What every actor may do with what the sides of an award say and show each other. */
export const awardRoomCases: readonly Case[] = [
  {
    label: 'award_messages: of the funder',
    table: 'award_messages',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, side: 'funder' },
      ...{ author_id: funder.personId, text: 'x', written_at: DAY },
    }),
    column: 'text',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-nonprofit': 's' },
    because: 'both sides read what they write to each other',
  },
  {
    label: 'award_messages: of the nonprofit',
    table: 'award_messages',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ other: { nonprofit } }) => ({
      ...{ award_id: AWARD, nonprofit_id: nonprofit.tenantId, side: 'nonprofit' },
      ...{ author_id: nonprofit.personId, text: 'x', written_at: DAY },
    }),
    column: 'text',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 'si' },
    because: 'both sides read what they write to each other',
  },
];
