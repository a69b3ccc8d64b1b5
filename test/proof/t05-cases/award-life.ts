import { createHash, randomUUID } from 'node:crypto';
import { person, type Cast, type Settings } from '../t05-people';
import { byTenant, DAY, type Case, type Columns } from './case';
import type { Part } from './parts';
import { AWARD } from './reviews';

/** An award that runs for each case: only one change of it is under way at a time. */
const RUNNING = ['requested', 'proposed', 'approved', 'agreed'].map((state) => ({ state, id: randomUUID() }));
const runningOf = (state: string): string => RUNNING.find((each) => each.state === state)!.id;

/** One that rows of other rooms name. */
export const RUNNING_AWARD = runningOf('agreed');

/** What an award asks for, open, and done with a report. */
export const [REQUIREMENT, REPORTED] = [randomUUID(), randomUUID()];

const BEFORE = {
  ...{ title: 'x', amountMinor: '1', currency: 'MXN', support: 'core' },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', states: [], indicators: [] },
  ...{ strategies: [{ percent: 100 }], budget: [{ amountMinor: '1' }] },
};
const TEXT = '{}';
const proposal = ({ owner: { funder } }: Cast): Columns => ({
  ...{ before: JSON.stringify(BEFORE), terms: JSON.stringify({ ...BEFORE, title: 'y' }), document: TEXT },
  sha256: createHash('sha256').update(TEXT).digest('hex'),
  ...{ proposed_by: funder.personId, proposed_at: DAY },
});
const approval = ({ owner: { funder } }: Cast): Columns => ({
  ...{ approved_by: funder.colleagueId, approved_at: DAY, approved_sha256: '00' },
});

const running = ({ id, state }: (typeof RUNNING)[number]): Case => ({
  label: `awards: active, with a change that is ${state}`,
  table: 'awards',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: (cast) => ({
    ...{ nonprofit_id: cast.other.nonprofit.tenantId, state: 'active', title: 'x', amount_minor: 1 },
    ...{ currency: 'MXN', support: 'core', starts_on: '2027-01-01', ends_on: '2027-12-31' },
    ...{ strategies: '[{"percent": 100}]', budget: '[{"amountMinor": "1"}]', indicators: '[]' },
    ...{ written_by: cast.owner.funder.personId, written_at: DAY },
    ...{ proposed_by: cast.owner.funder.personId, proposed_at: DAY, ...approval(cast) },
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

const amendment = (state: string, rest: (cast: Cast) => Columns): Omit<Case, 'rights'> => ({
  label: `award_amendments: ${state}`,
  table: 'award_amendments',
  owner: 'funder',
  key: byTenant('funder', { id: randomUUID() }),
  rest: (cast) => ({
    ...{ award_id: runningOf(state), nonprofit_id: cast.other.nonprofit.tenantId, number: 1, state },
    ...rest(cast),
  }),
  column: 'reason',
  tenantColumn: 'tenant_id',
  because: 'both sides read a change of their award',
});

/** What every actor may do with how an award goes on after both sides agreed on it. */
export const awardCases: readonly Case[] = [
  ...RUNNING.map(running),
  {
    label: 'award_requirements',
    table: 'award_requirements',
    owner: 'funder',
    key: byTenant('funder', { id: REQUIREMENT }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, kind: 'report', title: 'x' },
      ...{ due_on: '2027-06-30', added_by: funder.personId, added_at: DAY },
    }),
    column: 'title',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-nonprofit': 's', mailer: 's', treasurer: 's' },
    because:
      'the nonprofit reads what its award asks for; the mailer reminds of it, the treasurer moves it with its award',
  },
  {
    label: 'award_requirements: done with a report',
    table: 'award_requirements',
    owner: 'funder',
    key: byTenant('funder', { id: REPORTED }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, kind: 'report', title: 'x' },
      ...{ due_on: '2027-06-30', added_by: funder.personId, added_at: DAY, state: 'done' },
      ...{ done_by: other.nonprofit.personId, done_at: DAY },
    }),
    column: 'title',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-nonprofit': 's', mailer: 's', treasurer: 's' },
    because: 'the nonprofit reads what its award asks for',
  },
  {
    ...amendment(
      'requested',
      ({
        other: {
          nonprofit: { personId },
        },
      }) => ({
        ...{ asked_kind: 'scope', asked_by: personId, asked_at: DAY },
      }),
    ),
    rights: { own: 's', 'other-nonprofit': 'si', treasurer: 's' },
  },
  { ...amendment('proposed', proposal), rights: { own: 'si', 'other-nonprofit': 's', treasurer: 's' } },
  {
    ...amendment('approved', (cast) => ({ ...proposal(cast), ...approval(cast) })),
    rights: { own: 's', 'other-nonprofit': 's', treasurer: 's' },
  },
  {
    ...amendment('agreed', (cast) => ({ ...proposal(cast), ...approval(cast) })),
    rights: { own: 's', 'other-nonprofit': 's', treasurer: 's' },
  },
];

const funder = ({ owner }: Cast): Settings => person(owner.funder);
const nonprofit = ({ other }: Cast): Settings => person(other.nonprofit);
const mailer = (): Settings => ({ system: 'mailer', person: '', tenant: '', kind: '', roles: '' });
const next = (set: string): string => `version = version + 1, ${set}`;
const done = (id: string): string => next(`state = 'done', done_by = '${id}', done_at = '${DAY}'`);
const wasDone = ({ other }: Cast): string => done(other.nonprofit.personId);
const decided = (id: string, set: string): string =>
  next(`decided_by = '${id}', decided_at = '${DAY}', ${set}`);
const ASKED = { table: 'award_requirements' };
const FUNDER = { ...ASKED, who: 'the funder', by: funder };
const NONPROFIT = { ...ASKED, who: 'the nonprofit', by: nonprofit };
const MAILER = { ...ASKED, who: 'the mailer', by: mailer };

const COLLEAGUE = {
  ...{ table: 'award_amendments', who: 'a colleague' },
  by: ({ owner }: Cast): Settings => person({ ...owner.funder, personId: owner.funder.colleagueId }),
};
const TREASURER = {
  ...{ table: 'award_amendments', row: 'award_amendments: agreed', who: 'the treasurer' },
  by: (): Settings => ({ system: 'treasurer', person: '', tenant: '', kind: '', roles: '' }),
};
const approvedAs =
  (by: 'personId' | 'colleagueId', state: string) =>
  ({ owner }: Cast): string =>
    next(
      `state = '${state}', approved_by = '${owner.funder[by]}', approved_at = '${DAY}',
        approved_sha256 = app_amendment_shown(award_amendments)`,
    );
const acceptedBy =
  (who: (cast: Cast) => string) =>
  (cast: Cast): string =>
    next(`state = 'agreed', accepted_by = '${who(cast)}', accepted_at = '${DAY}'`);

/** Each side changes its own part of what an award asks for. */
export const awardParts: readonly Part[] = [
  { ...FUNDER, what: 'moves its day', set: () => next(`due_on = '2027-07-31'`), allowed: true },
  { ...FUNDER, what: 'changes it past its version', set: () => `due_on = '2027-07-31'`, allowed: false },
  {
    ...{ ...FUNDER, what: 'says that it is done', allowed: false },
    set: ({ owner }) => done(owner.funder.personId),
  },
  {
    ...{ ...FUNDER, what: 'accepts what was not done', allowed: false },
    set: ({ owner }) =>
      decided(
        owner.funder.personId,
        `state = 'accepted', done_by = '${owner.funder.personId}', done_at = '${DAY}'`,
      ),
  },
  {
    ...{ ...FUNDER, what: 'accepts what was done', before: wasDone, allowed: true },
    set: ({ owner }) => decided(owner.funder.personId, `state = 'accepted'`),
  },
  {
    ...{ ...FUNDER, what: 'accepts in the name of a colleague', before: wasDone, allowed: false },
    set: ({ owner }) => decided(owner.funder.colleagueId, `state = 'accepted'`),
  },
  {
    ...{ ...FUNDER, what: 'gives back without a word', before: wasDone, allowed: false },
    set: ({ owner }) => decided(owner.funder.personId, `state = 'open', done_by = null, done_at = null`),
  },
  {
    ...{ ...FUNDER, what: 'changes what the nonprofit said', allowed: false },
    set: () => next(`note = 'x'`),
  },
  { ...NONPROFIT, what: 'says that it is done', set: wasDone, allowed: true },
  {
    ...{ ...NONPROFIT, what: 'says so in another’s name', allowed: false },
    set: ({ owner }) => done(owner.funder.personId),
  },
  { ...NONPROFIT, what: 'moves its day', set: () => next(`due_on = '2028-01-01'`), allowed: false },
  {
    ...{ ...NONPROFIT, what: 'lets it go', allowed: false },
    set: ({ other }) => decided(other.nonprofit.personId, `state = 'waived', answer = 'x'`),
  },
  { ...MAILER, what: 'notes a reminder', set: () => `reminded = 'eve'`, allowed: true },
  { ...MAILER, what: 'moves its day', set: () => `due_on = '2028-01-01'`, allowed: false },
  { ...MAILER, what: 'closes it', set: () => `state = 'waived', answer = 'x'`, allowed: false },
  {
    ...{
      ...FUNDER,
      table: 'award_amendments',
      row: 'award_amendments: proposed',
      what: 'approves its own proposal',
    },
    ...{ set: approvedAs('personId', 'approved'), allowed: false },
  },
  {
    ...{ ...COLLEAGUE, row: 'award_amendments: proposed', what: 'approves it', allowed: true },
    set: approvedAs('colleagueId', 'approved'),
  },
  {
    ...{ ...COLLEAGUE, row: 'award_amendments: proposed', what: 'skips the nonprofit', allowed: false },
    set: approvedAs('colleagueId', 'agreed'),
  },
  {
    ...{
      ...COLLEAGUE,
      row: 'award_amendments: proposed',
      what: 'approves it and changes it',
      allowed: false,
    },
    set: (cast) => `${approvedAs('colleagueId', 'approved')(cast)}, reason = 'y'`,
  },
  {
    ...{ ...COLLEAGUE, row: 'award_amendments: approved', what: 'accepts for the nonprofit', allowed: false },
    set: acceptedBy(({ owner }) => owner.funder.colleagueId),
  },
  {
    ...{ ...NONPROFIT, table: 'award_amendments', row: 'award_amendments: approved', what: 'accepts it' },
    ...{ set: acceptedBy(({ other }) => other.nonprofit.personId), allowed: true },
  },
  {
    ...{
      ...NONPROFIT,
      table: 'award_amendments',
      row: 'award_amendments: approved',
      what: 'puts it in force',
    },
    ...{ set: () => next(`state = 'in-force', in_force_on = '2027-01-01'`), allowed: false },
  },
  {
    ...{ ...TREASURER, what: 'puts it in force', allowed: true },
    set: () => next(`state = 'in-force', in_force_on = '2027-01-01'`),
  },
  {
    ...{ ...TREASURER, what: 'changes its terms', allowed: false },
    set: () => next(`state = 'in-force', in_force_on = '2027-01-01', terms = terms || '{"title": "z"}'`),
  },
  {
    ...{ ...TREASURER, table: 'awards', row: 'awards: active, with a change that is agreed' },
    ...{ what: 'gives it terms of no amendment', set: () => next(`title = 'y'`), allowed: false },
  },
];
