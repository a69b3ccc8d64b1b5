import { randomUUID } from 'node:crypto';
import { person, type Cast, type Settings } from '../t05-people';
import { byTenant, DAY, type Case } from './case';
import type { Part } from './parts';
import { AWARD } from './reviews';

/** What every actor may do with how an award goes on after both sides agreed on it. */
export const awardCases: readonly Case[] = [
  {
    label: 'award_requirements',
    table: 'award_requirements',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: AWARD, nonprofit_id: other.nonprofit.tenantId, kind: 'report', title: 'x' },
      ...{ due_on: '2027-06-30', added_by: funder.personId, added_at: DAY },
    }),
    column: 'title',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-nonprofit': 's', mailer: 's' },
    because: 'the nonprofit reads what its award asks for; the mailer reminds of it',
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
];
