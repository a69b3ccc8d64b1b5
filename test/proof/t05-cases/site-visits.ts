import { randomUUID } from 'node:crypto';
import { person, type Cast, type Settings } from '../t05-people';
import { RUNNING_AWARD } from './award-life';
import { byTenant, DAY, type Case, type Columns } from './case';
import type { Part } from './parts';

const visit = (
  label: string,
  side: 'funder' | 'nonprofit',
  more: (cast: Cast) => Columns,
): Omit<Case, 'rights'> => ({
  label: `site_visits: ${label}`,
  table: 'site_visits',
  owner: 'funder',
  key: byTenant('funder', { id: randomUUID() }),
  rest: (cast) => ({
    ...{ award_id: RUNNING_AWARD, nonprofit_id: cast.other.nonprofit.tenantId, asked_side: side },
    ...{ planned_on: '2027-06-01', way: 'in-person', purpose: 'x', asked_at: DAY },
    asked_by: side === 'funder' ? cast.owner.funder.personId : cast.other.nonprofit.personId,
    ...more(cast),
  }),
  column: 'answer',
  tenantColumn: 'tenant_id',
  because: 'both sides read their visits; the mailer reminds of them',
});
const none = (): Columns => ({});
const answered = ({ other: { nonprofit } }: Cast): Columns => ({
  ...{ state: 'agreed', answered_by: nonprofit.personId, answered_at: DAY },
});

/** What every actor may do with visits. */
export const visitCases: readonly Case[] = [
  {
    ...visit('asked by the funder', 'funder', none),
    rights: { own: 'si', 'other-nonprofit': 's', mailer: 's' },
  },
  {
    ...visit('asked by the nonprofit', 'nonprofit', none),
    rights: { own: 's', 'other-nonprofit': 'si', mailer: 's' },
  },
  { ...visit('agreed', 'funder', answered), rights: { own: 's', 'other-nonprofit': 's', mailer: 's' } },
];

const next = (set: string): string => `version = version + 1, ${set}`;
const yes = (by: string, way = 'remote'): string =>
  next(`state = 'agreed', way = '${way}', answered_by = '${by}', answered_at = '${DAY}'`);
const made = (by: string): string =>
  next(`state = 'made', made_on = '2027-06-01', recorded_by = '${by}', recorded_at = '${DAY}'`);
const FUNDER = {
  ...{ table: 'site_visits', who: 'the funder' },
  by: ({ owner }: Cast): Settings => person(owner.funder),
};
const NONPROFIT = {
  ...{ table: 'site_visits', who: 'the nonprofit' },
  by: ({ other }: Cast): Settings => person(other.nonprofit),
};
const [BY_FUNDER, AGREED] = ['site_visits: asked by the funder', 'site_visits: agreed'];

/** Who is asked answers; the nonprofit has the last word on how, and the funder records. */
export const visitParts: readonly Part[] = [
  {
    ...{ ...NONPROFIT, row: BY_FUNDER, what: 'agrees and chooses remote', allowed: true },
    set: ({ other }) => yes(other.nonprofit.personId),
  },
  {
    ...{ ...FUNDER, row: BY_FUNDER, what: 'agrees to its own visit', allowed: false },
    set: ({ owner }) => yes(owner.funder.personId, 'in-person'),
  },
  {
    ...{ ...NONPROFIT, row: AGREED, what: 'changes the way of an agreed one', allowed: true },
    set: ({ other }) => yes(other.nonprofit.personId),
  },
  {
    ...{ ...FUNDER, row: AGREED, what: 'changes the way of an agreed one', allowed: false },
    set: ({ owner }) => yes(owner.funder.personId),
  },
  { ...NONPROFIT, row: AGREED, what: 'cancels it', set: () => next(`state = 'cancelled'`), allowed: true },
  {
    ...{ ...FUNDER, row: AGREED, what: 'records it', allowed: true },
    set: ({ owner }) => made(owner.funder.personId),
  },
  {
    ...{ ...NONPROFIT, row: AGREED, what: 'records it', allowed: false },
    set: ({ other }) => made(other.nonprofit.personId),
  },
];
