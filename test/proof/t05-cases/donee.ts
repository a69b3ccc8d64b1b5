import { byTenant, DAY, type Case } from './case';

/** What every actor may do with what a nonprofit says of its authorisation as a donee. */
export const doneeCases: readonly Case[] = [
  {
    label: 'donee_facts',
    table: 'donee_facts',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: ({ owner: { nonprofit } }) => ({
      ...{ letter: '600-04-02-2026-12345', source: 'letter', checked_on: '2026-11-20' },
      ...{ changed_by: nonprofit.personId, changed_at: DAY },
    }),
    column: 'letter',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
];
