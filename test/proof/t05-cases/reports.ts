import { randomUUID } from 'node:crypto';
import { person, type Cast, type Settings } from '../t05-people';
import { REPORTED, REQUIREMENT } from './award-life';
import { DAY, type Case, type Columns, type Rights } from './case';
import type { Part } from './parts';
import { AWARD } from './reviews';

const [REPORT, WAITING, ACCEPTED] = [randomUUID(), randomUUID(), randomUUID()];
const FIGURE = {
  ...{ indicator: 'people-trained', definition: 1, breakdown: 'total', category: 'total' },
  ...{ value: 5, quality: 'counted', overlap: 'none' },
};
const PERIOD = { from_on: '2027-01-01', until_on: '2027-06-30' };
const DOCUMENT = { fromOn: PERIOD.from_on, untilOn: PERIOD.until_on, figures: [FIGURE] };
const BOTH = 'the nonprofit writes once, and each funder reads what was handed in to it';

interface Row {
  readonly label: string;
  readonly table: string;
  readonly key: Columns;
  readonly rest: (cast: Cast) => Columns;
  readonly column: string;
  readonly rights: Rights;
}

/** A row of the nonprofit whose award it is: the owner of the award is the funder. */
const written = ({ key, ...row }: Row): Case => ({
  ...row,
  owner: 'funder',
  key: ({ other }) => ({ tenant_id: other.nonprofit.tenantId, ...key }),
  tenantColumn: 'tenant_id',
  because: BOTH,
});

const by = ({ other: { nonprofit } }: Cast, who: string, when: string): Columns => ({
  ...{ [who]: nonprofit.personId, [when]: DAY },
});

const recipient = (state: string, id: string, requirement: string, rights: Rights): Case =>
  written({
    label: `report_recipients: ${state}`,
    table: 'report_recipients',
    key: { id },
    rest: (cast) => ({
      ...{ report_id: REPORT, funder_id: cast.owner.funder.tenantId, award_id: AWARD, state },
      ...{ requirement_id: requirement, ...by(cast, 'added_by', 'added_at') },
      ...(state === 'waiting'
        ? {}
        : { handed_in: 1, decided_by: cast.owner.funder.personId, decided_at: DAY }),
    }),
    column: 'notes',
    rights,
  });

const submission = (of: string, recipientId: string, rights: Rights): Case =>
  written({
    label: `report_submissions: ${of}`,
    table: 'report_submissions',
    key: { recipient_id: recipientId, number: 1 },
    rest: (cast) => ({
      ...{ document: DOCUMENT, sha256: '0'.repeat(64), ...by(cast, 'handed_in_by', 'handed_in_at') },
    }),
    column: 'sha256',
    rights,
  });

/** What every actor may do with reports, and with the counts that were accepted. */
export const reportCases: readonly Case[] = [
  written({
    label: 'grantee_reports',
    table: 'grantee_reports',
    key: { id: REPORT },
    rest: (cast) => ({ ...PERIOD, indicators: '[]', ...by(cast, 'started_by', 'started_at') }),
    column: 'indicators',
    rights: { 'other-nonprofit': 'siu' },
  }),
  recipient('waiting', WAITING, REQUIREMENT, { 'other-nonprofit': 'si' }),
  recipient('accepted', ACCEPTED, REPORTED, { own: 's', 'other-nonprofit': 's' }),
  written({
    label: 'report_answers',
    table: 'report_answers',
    key: { report_id: REPORT, question_id: 'done' },
    rest: (cast) => ({ edit_id: randomUUID(), ...by(cast, 'written_by', 'written_at') }),
    column: 'value',
    rights: { 'other-nonprofit': 'siu' },
  }),
  written({
    label: 'report_answers_beside',
    table: 'report_answers_beside',
    key: { report_id: REPORT, question_id: 'done', edit_id: randomUUID() },
    rest: (cast) => ({ seen_version: 0, ...by(cast, 'written_by', 'written_at') }),
    column: 'value',
    rights: { 'other-nonprofit': 'si' },
  }),
  submission('of one that waits', WAITING, { 'other-nonprofit': 'si' }),
  submission('accepted', ACCEPTED, { own: 's', 'other-nonprofit': 's' }),
  {
    label: 'reported_figures',
    table: 'reported_figures',
    owner: 'funder',
    key: ({ owner }) => ({
      ...{ tenant_id: owner.funder.tenantId, recipient_id: ACCEPTED, indicator: FIGURE.indicator },
      ...{ definition: 1, breakdown: 'total', category: 'total' },
    }),
    rest: ({ owner: { funder }, other: { nonprofit } }) => ({
      ...{ award_id: AWARD, report_id: REPORT, nonprofit_id: nonprofit.tenantId, value: FIGURE.value },
      ...{ quality: 'counted', overlap: 'none', ...PERIOD },
      ...{ accepted_by: funder.personId, accepted_at: DAY },
    }),
    column: 'value',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-nonprofit': 's', registrar: 's' },
    because: 'what was handed in and accepted counts for both sides',
  },
];

const next = (set: string): string => `version = version + 1, ${set}`;
const HANDED_IN = `state = 'handed-in', decided_by = null, decided_at = null`;
const decided = (id: string, state: string, notes = '[]'): string =>
  next(`state = '${state}', notes = '${notes}', decided_by = '${id}', decided_at = '${DAY}'`);
const NOTES = '[{"section": "done", "note": "x"}]';
const FUNDER = {
  ...{ table: 'report_recipients', who: 'the funder', row: 'report_recipients: accepted' },
  ...{ by: ({ owner }: Cast): Settings => person(owner.funder), before: () => HANDED_IN },
};
const NONPROFIT = {
  ...{ table: 'report_recipients', who: 'the nonprofit' },
  by: ({ other }: Cast): Settings => person(other.nonprofit),
};

/** The nonprofit hands in and withdraws; the funder gives back with notes and accepts, in one's own name. */
export const reportParts: readonly Part[] = [
  {
    ...{ ...FUNDER, what: 'accepts it', allowed: true },
    set: ({ owner }) => decided(owner.funder.personId, 'accepted'),
  },
  {
    ...{ ...FUNDER, what: 'accepts in the name of a colleague', allowed: false },
    set: ({ owner }) => decided(owner.funder.colleagueId, 'accepted'),
  },
  {
    ...{ ...FUNDER, what: 'gives it back with notes', allowed: true },
    set: ({ owner }) => decided(owner.funder.personId, 'returned', NOTES),
  },
  {
    ...{ ...FUNDER, what: 'gives it back without a word', allowed: false },
    set: ({ owner }) => decided(owner.funder.personId, 'returned'),
  },
  {
    ...{ ...FUNDER, what: 'hands it in', before: () => `state = 'returned', notes = '${NOTES}'` },
    ...{ set: () => next(`state = 'handed-in', handed_in = handed_in + 1`), allowed: false },
  },
  {
    ...{ ...NONPROFIT, row: 'report_recipients: waiting', what: 'hands it in', allowed: true },
    set: () => next(`state = 'handed-in', handed_in = handed_in + 1`),
  },
  {
    ...{ ...NONPROFIT, row: 'report_recipients: waiting', what: 'withdraws it', allowed: true },
    set: () => next(`state = 'withdrawn'`),
  },
  {
    ...{ ...NONPROFIT, row: 'report_recipients: accepted', what: 'accepts its own', allowed: false },
    ...{ before: () => HANDED_IN, set: ({ other }) => decided(other.nonprofit.personId, 'accepted') },
  },
  {
    ...{ ...NONPROFIT, row: 'report_recipients: accepted', what: 'takes back what was accepted' },
    ...{ set: () => next(`state = 'withdrawn', handed_in = 0`), allowed: false },
  },
];
