import { randomUUID } from 'node:crypto';
import { person, type Cast, type Settings } from '../t05-people';
import { byTenant, DAY, type Case, type Columns } from './case';
import type { Part } from './parts';

/** An award that runs for each case: only one end of it is under way at a time. */
const RUNNING = ['requested', 'begun', 'done'].map((state) => ({ state, id: randomUUID() }));
const awardOf = (state: string): string => RUNNING.find((each) => each.state === state)!.id;

const running = ({ id, state }: (typeof RUNNING)[number]): Case => ({
  label: `awards: active, with an end that is ${state}`,
  table: 'awards',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: ({ owner: { funder }, other }) => ({
    ...{ nonprofit_id: other.nonprofit.tenantId, state: 'active', title: 'x', amount_minor: 1 },
    ...{ currency: 'MXN', support: 'core', starts_on: '2027-01-01', ends_on: '2027-12-31' },
    ...{ strategies: '[{"percent": 100}]', budget: '[{"amountMinor": "1"}]', indicators: '[]' },
    ...{ written_by: funder.personId, written_at: DAY, proposed_by: funder.personId, proposed_at: DAY },
    ...{ approved_by: funder.colleagueId, approved_at: DAY, approved_sha256: '00' },
  }),
  column: 'title',
  tenantColumn: 'tenant_id',
  rights: {
    own: 's',
    'other-nonprofit': 's',
    installer: 'si',
    treasurer: 's',
    mailer: 's',
    messenger: 's',
    registrar: 's',
  },
  because: 'the nonprofit reads its award from the agreement on',
});

const ending = (state: string, rest: (cast: Cast) => Columns): Omit<Case, 'rights'> => ({
  label: `award_endings: ${state}`,
  table: 'award_endings',
  owner: 'funder',
  key: byTenant('funder', { id: randomUUID() }),
  rest: (cast) => ({
    ...{ award_id: awardOf(state), nonprofit_id: cast.other.nonprofit.tenantId, kind: 'termination', state },
    ...rest(cast),
  }),
  column: 'note',
  tenantColumn: 'tenant_id',
  because: 'the nonprofit reads what it asked for, and that its award is over',
});
const begun = ({ owner: { funder } }: Cast): Columns => ({
  ...{ reason: 'mutual', begun_by: funder.personId, begun_at: DAY },
});

/** What every actor may do with how an award closes or ends. */
export const endingCases: readonly Case[] = [
  ...RUNNING.map(running),
  {
    ...ending('requested', ({ other: { nonprofit } }) => ({
      ...{ asked_words: 'x', asked_by: nonprofit.personId, asked_at: DAY },
    })),
    rights: { own: 's', 'other-nonprofit': 'si' },
  },
  { ...ending('begun', begun), rights: { own: 'si' } },
  {
    ...ending('done', (cast) => ({
      ...begun(cast),
      ...{ ended_by: cast.owner.funder.colleagueId, ended_at: DAY, shown_sha256: '00' },
    })),
    rights: { own: 's', 'other-nonprofit': 's' },
  },
];

const next = (set: string): string => `version = version + 1, ${set}`;
const doneBy =
  (by: 'personId' | 'colleagueId', hash = 'app_ending_shown(award_endings)') =>
  ({ owner: { funder } }: Cast): string =>
    next(`state = 'done', ended_by = '${funder[by]}', ended_at = '${DAY}', shown_sha256 = ${hash}`);

const BEGUN = { table: 'award_endings', row: 'award_endings: begun' };
const SELF = {
  ...{ ...BEGUN, who: 'who began an end' },
  by: ({ owner }: Cast): Settings => person(owner.funder),
};
const COLLEAGUE = {
  ...{ ...BEGUN, who: 'a colleague of who began an end' },
  by: ({ owner }: Cast): Settings => person({ ...owner.funder, personId: owner.funder.colleagueId }),
};
const NONPROFIT = {
  ...{ table: 'award_endings', row: 'award_endings: requested', who: 'the nonprofit' },
  by: ({ other }: Cast): Settings => person(other.nonprofit),
};

/** One person begins an end, another confirms it as it was shown; the nonprofit takes back what it asked for. */
export const endingParts: readonly Part[] = [
  { ...COLLEAGUE, what: 'confirms it', set: doneBy('colleagueId'), allowed: true },
  { ...COLLEAGUE, what: 'confirms what was not shown', set: doneBy('colleagueId', `'00'`), allowed: false },
  { ...COLLEAGUE, what: 'confirms it in the name of who began', set: doneBy('personId'), allowed: false },
  {
    ...{ ...COLLEAGUE, what: 'confirms it and changes why', allowed: false },
    set: (cast) => `${doneBy('colleagueId')(cast)}, reason = 'other'`,
  },
  { ...SELF, what: 'confirms it alone', set: doneBy('personId'), allowed: false },
  { ...SELF, what: 'takes it back', set: () => next(`state = 'withdrawn'`), allowed: true },
  {
    ...{ ...SELF, table: 'awards', row: 'awards: active, with an end that is begun', allowed: false },
    ...{ what: 'ends the award without a second person', set: () => next(`state = 'terminated'`) },
  },
  {
    ...{ ...SELF, table: 'awards', row: 'awards: active, with an end that is requested', allowed: false },
    ...{ what: 'begins to close the award without a word of it', set: () => next(`state = 'closing'`) },
  },
  {
    ...NONPROFIT,
    what: 'takes back what it asked for',
    set: () => next(`state = 'withdrawn'`),
    allowed: true,
  },
  {
    ...{ ...NONPROFIT, what: 'ends its award itself', allowed: false },
    set: ({ other }) =>
      next(
        `state = 'done', reason = 'mutual', begun_by = '${other.nonprofit.personId}', begun_at = '${DAY}'`,
      ),
  },
];
