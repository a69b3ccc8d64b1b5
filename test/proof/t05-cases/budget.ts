import { randomUUID } from 'node:crypto';
import { person, type Cast, type Settings } from '../t05-people';
import { RUNNING_AWARD } from './award-life';
import { byTenant, DAY, type Case, type Columns } from './case';
import type { Part } from './parts';

const said = ({ other: { nonprofit } }: Cast): Columns => ({
  ...{ award_id: RUNNING_AWARD, nonprofit_id: nonprofit.tenantId, amount_minor: 1, spent_minor: 1 },
  ...{ from_month: '2027-01-01', until_month: '2027-01-01', spent_currency: 'MXN' },
  lines: JSON.stringify([{ code: 'whole', amountMinor: '1', spentMinor: '1' }]),
  ...{ stated_by: nonprofit.personId, stated_at: DAY },
});

/** What every actor may do with what was said to be spent, and with rules of how far that may go. */
export const budgetCases: readonly Case[] = [
  {
    label: 'award_spendings',
    table: 'award_spendings',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: (cast) => ({ ...said(cast), number: 1 }),
    column: 'answer',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 'si' },
    because: 'the nonprofit says what it spent of its award, and both sides read it',
  },
  {
    label: 'budget_shift_rules',
    table: 'budget_shift_rules',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder } }) => ({
      ...{ from_on: '2090-01-01', percent: 10, basis: 'line', set_by: funder.personId, set_at: DAY },
    }),
    column: 'percent',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': 's', 'other-nonprofit': 's', 'other-hip': 's' },
    because: 'a nonprofit reads what its funder allows, and HIP where a funder gives to it',
  },
];

const funder = ({ owner }: Cast): Settings => person(owner.funder);
const nonprofit = ({ other }: Cast): Settings => person(other.nonprofit);
const SAID = { table: 'award_spendings' };
const decided = (id: string, state: string, answer: string): string =>
  `state = '${state}', answer = '${answer}', decided_by = '${id}', decided_at = '${DAY}'`;

/** The funder decides, once and in one's own name; nobody changes what was said. */
export const budgetParts: readonly Part[] = [
  {
    ...{ ...SAID, who: 'the funder', by: funder, what: 'accepts it', allowed: true },
    set: ({ owner }) => decided(owner.funder.personId, 'accepted', ''),
  },
  {
    ...{ ...SAID, who: 'the funder', by: funder, what: 'accepts in the name of a colleague', allowed: false },
    set: ({ owner }) => decided(owner.funder.colleagueId, 'accepted', ''),
  },
  {
    ...{ ...SAID, who: 'the funder', by: funder, what: 'gives it back without a word', allowed: false },
    set: ({ owner }) => decided(owner.funder.personId, 'returned', ''),
  },
  {
    ...{ ...SAID, who: 'the nonprofit', by: nonprofit, what: 'accepts it', allowed: false },
    set: ({ other }) => decided(other.nonprofit.personId, 'accepted', ''),
  },
  {
    ...{ ...SAID, who: 'the nonprofit', by: nonprofit, what: 'changes what it said', allowed: false },
    set: () => `lines = '[]', amount_minor = 0, spent_minor = 0`,
  },
];
