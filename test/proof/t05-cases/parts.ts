import type { TenantKind } from '@puente/database';
import { person, type Cast, type Settings } from '../t05-people';
import { endingParts } from './award-endings';
import { reportParts } from './reports';
import { visitParts } from './site-visits';
import { awardParts } from './award-life';
import { budgetParts } from './budget';
import { DAY } from './case';

/** One change of a row that more than one side writes, and whether the side that tries it may. */
export interface Part {
  readonly table: string;
  /** The case whose row it is; absent: the first of the table. */
  readonly row?: string;
  readonly who: string;
  readonly what: string;
  readonly by: (cast: Cast) => Settings;
  /** What is set first, past all policies; absent: the row is as it was stored. */
  readonly before?: (cast: Cast) => string;
  readonly set: (cast: Cast) => string;
  readonly allowed: boolean;
}

const of =
  (kind: TenantKind) =>
  ({ owner }: Cast): Settings =>
    person(owner[kind]);
const colleague =
  (kind: TenantKind) =>
  ({ owner }: Cast): Settings =>
    person({ ...owner[kind], personId: owner[kind].colleagueId });

const wanted = (by: 'personId' | 'colleagueId', at = DAY) => {
  return ({ owner }: Cast) => `funder_wants_by = '${owner.funder[by]}', funder_wants_at = '${at}'`;
};
const ended = (side: string): string => `ended_side = '${side}', ended_at = '${DAY}'`;
const met = `met_at = '${DAY}'`;
const decided = (by: string): string => `decided_by = '${by}', decided_at = '${DAY}'`;

const FUNDER = { table: 'introductions', who: 'the funder', by: of('funder') };
const NONPROFIT = { table: 'introductions', who: 'the nonprofit', by: of('nonprofit') };

const introductions: readonly Part[] = [
  { ...FUNDER, what: 'wants to meet', set: wanted('personId'), allowed: true },
  { ...FUNDER, what: 'wants in a colleague’s name', set: wanted('colleagueId'), allowed: false },
  {
    ...FUNDER,
    ...{ what: 'takes what a colleague wanted for its own', before: wanted('colleagueId') },
    ...{ set: wanted('personId'), allowed: false },
  },
  { ...FUNDER, what: 'ends it', set: () => ended('funder'), allowed: true },
  { ...FUNDER, what: 'ends it for the nonprofit', set: () => ended('nonprofit'), allowed: false },
  {
    ...FUNDER,
    ...{ what: 'says on ending it that they met', before: wanted('personId') },
    ...{ set: () => `${met}, ${ended('funder')}`, allowed: false },
  },
  {
    ...FUNDER,
    ...{ what: 'gives a reason on ending it', set: () => `told_reason = 'other', ${ended('funder')}` },
    allowed: false,
  },
  { ...NONPROFIT, what: 'meets', before: wanted('personId'), set: () => met, allowed: true },
  {
    ...NONPROFIT,
    ...{ what: 'meets on another day', before: (cast) => `${wanted('personId')(cast)}, ${met}` },
    ...{ set: () => `met_at = '2026-11-22T00:00:00Z'`, allowed: false },
  },
  {
    ...NONPROFIT,
    ...{ what: 'ends it with a reason', set: () => `told_reason = 'other', ${ended('nonprofit')}` },
    allowed: true,
  },
  { ...NONPROFIT, what: 'wants for the funder', set: wanted('personId'), allowed: false },
];

const APPROVED = ({ owner }: Cast): string =>
  `status = 'approved', made_at = null, ${decided(owner.funder.colleagueId)}`;
const TAKEN = `status = 'made', made_at = '${DAY}'`;
const REQUESTER = { table: 'exports', who: 'who asked', by: of('funder'), before: APPROVED };

const exported: readonly Part[] = [
  { ...REQUESTER, what: 'takes the approved file', set: () => TAKEN, allowed: true },
  {
    ...REQUESTER,
    ...{ what: 'names another approver on taking it', allowed: false },
    set: ({ other }) => `${TAKEN}, ${decided(other.funder.personId)}`,
  },
  {
    ...REQUESTER,
    ...{ what: 'names another moment on taking it', allowed: false },
    set: () => `${TAKEN}, decided_at = '2026-11-22T00:00:00Z'`,
  },
];

const ALIAS = { table: 'alias_requests', who: 'who decides', by: colleague('hip') };
const APPROVES = ({ owner }: Cast): string =>
  `status = 'approved', shown_sha256 = 'x', ${decided(owner.hip.colleagueId)}`;

const aliases: readonly Part[] = [
  { ...ALIAS, what: 'approves what was asked', set: APPROVES, allowed: true },
  {
    ...ALIAS,
    ...{ what: 'approves something else', allowed: false },
    set: (cast) => `${APPROVES(cast)}, reason = 'other', note = 'x'`,
  },
  {
    ...{ table: 'alias_requests', who: 'who asked', by: of('hip'), what: 'withdraws as decided' },
    set: ({ owner }) => `status = 'withdrawn', ${decided(owner.hip.colleagueId)}`,
    allowed: false,
  },
];

const LETTER = { table: 'applications', row: 'applications: submitted' };
const FUNDERS_LETTER = { ...LETTER, who: 'the funder', by: of('funder') };
const OWN_LETTER = { ...LETTER, who: 'the nonprofit', by: of('nonprofit') };
const DRAFT = {
  table: 'applications',
  row: 'applications: draft',
  who: 'the nonprofit',
  by: of('nonprofit'),
};
const advanced = `advanced_at = '${DAY}'`;
const withdrawn = `status = 'withdrawn', withdrawn_at = '${DAY}'`;
const takenUp = `status = 'draft', withdrawn_at = null`;

const applications: readonly Part[] = [
  { ...FUNDERS_LETTER, what: 'lets a letter go on', set: () => advanced, allowed: true },
  {
    ...FUNDERS_LETTER,
    ...{ what: 'lets it go on twice', before: () => advanced, allowed: false },
    set: () => `advanced_at = '2026-11-22T00:00:00Z'`,
  },
  { ...FUNDERS_LETTER, what: 'withdraws it', set: () => withdrawn, allowed: false },
  { ...FUNDERS_LETTER, what: 'changes its version', set: () => 'version = 9', allowed: false },
  {
    ...FUNDERS_LETTER,
    ...{ what: 'lets one go on that was withdrawn', before: () => withdrawn, set: () => advanced },
    allowed: false,
  },
  { ...OWN_LETTER, what: 'lets its own letter go on', set: () => advanced, allowed: false },
  { ...OWN_LETTER, what: 'withdraws it', set: () => withdrawn, allowed: true },
  {
    ...OWN_LETTER,
    ...{ what: 'makes it a draft again', before: () => withdrawn, set: () => takenUp, allowed: false },
  },
  {
    ...OWN_LETTER,
    ...{ what: 'says that it was handed in earlier', allowed: false },
    set: () => `submitted_at = '2026-11-20T00:00:00Z'`,
  },
  { ...DRAFT, what: 'takes a draft up again', before: () => withdrawn, set: () => takenUp, allowed: true },
];

const TEAM = { who: 'the funder', by: of('funder') };
const opinions: readonly Part[] = [
  {
    ...{ ...TEAM, table: 'application_comments', what: 'changes what a colleague said', allowed: false },
    before: ({ owner }) => `author_id = '${owner.funder.colleagueId}'`,
    set: () => `text = 'x'`,
  },
  {
    ...{ ...TEAM, table: 'application_comments', what: 'brings back what was removed', allowed: false },
    ...{ before: () => `removed_at = '${DAY}'`, set: () => 'removed_at = null' },
  },
  {
    ...{ ...TEAM, table: 'application_marks', what: 'marks in a colleague’s name', allowed: false },
    set: ({ owner }) => `set_by = '${owner.funder.colleagueId}'`,
  },
  {
    ...{ ...TEAM, table: 'application_marks', what: 'says that a colleague marked before', allowed: false },
    set: ({ owner }) =>
      `earlier = 'aside', earlier_by = '${owner.funder.colleagueId}', earlier_at = '${DAY}'`,
  },
];

const FORWARDED = { table: 'forwardings', row: 'forwardings: passed on' };
const AGREED = { table: 'forwardings', row: 'forwardings: agreed' };
const reader = ({ other }: Cast): Settings => person(other.funder);
const passedBy = (id: string): string => `forwarded_by = '${id}', forwarded_at = '${DAY}'`;
const takenBack = ({ owner }: Cast): string =>
  `revoked_by = '${owner.nonprofit.personId}', revoked_at = '${DAY}'`;

const forwardings: readonly Part[] = [
  {
    ...{ ...AGREED, who: 'the funder', by: of('funder'), what: 'passes it on', allowed: true },
    set: ({ owner }) => `${passedBy(owner.funder.personId)}, note = 'x'`,
  },
  {
    ...{
      ...AGREED,
      who: 'the funder',
      by: of('funder'),
      what: 'passes it on for a colleague',
      allowed: false,
    },
    set: ({ owner }) => passedBy(owner.funder.colleagueId),
  },
  {
    ...{
      ...AGREED,
      who: 'the funder',
      by: of('funder'),
      what: 'passes on what was taken back',
      allowed: false,
    },
    ...{ before: takenBack, set: ({ owner }) => passedBy(owner.funder.personId) },
  },
  {
    ...{ ...FORWARDED, who: 'the funder', by: of('funder'), what: 'changes its note afterwards' },
    ...{ set: () => `note = 'x'`, allowed: false },
  },
  {
    ...{ ...FORWARDED, who: 'the funder', by: of('funder'), what: 'ends it without a yes' },
    ...{ set: () => `revoked_at = '${DAY}'`, allowed: false },
  },
  {
    ...{ ...FORWARDED, who: 'its reader', by: reader, what: 'notes that it saw the name' },
    ...{ set: () => 'shown_named = true', allowed: true },
  },
  {
    ...{ ...FORWARDED, who: 'its reader', by: reader, what: 'forgets that it saw the name' },
    ...{ before: () => `shown_named = true, opened_at = '${DAY}'`, set: () => 'shown_named = false' },
    allowed: false,
  },
  {
    ...{ ...FORWARDED, who: 'its reader', by: reader, what: 'opens it first once more' },
    ...{ before: () => `opened_at = '${DAY}'`, set: () => 'opened_at = now()', allowed: false },
  },
  {
    ...{ ...AGREED, who: 'the nonprofit', by: of('nonprofit'), what: 'takes it back' },
    ...{ set: takenBack, allowed: true },
  },
  {
    ...{
      ...FORWARDED,
      who: 'the nonprofit',
      by: of('nonprofit'),
      what: 'takes it back once it was passed on',
    },
    ...{ set: takenBack, allowed: true },
  },
  {
    ...{ ...AGREED, who: 'the nonprofit', by: of('nonprofit'), what: 'passes it on itself', allowed: false },
    set: ({ owner }) => passedBy(owner.nonprofit.personId),
  },
  {
    ...FORWARDED,
    who: 'its reader',
    by: reader,
    what: 'opens it',
    set: () => `opened_at = '${DAY}'`,
    allowed: true,
  },
  {
    ...{ ...FORWARDED, who: 'its reader', by: reader, what: 'rewrites its note while opening it' },
    ...{ set: () => `opened_at = '${DAY}', note = 'x'`, allowed: false },
  },
  {
    ...{ ...FORWARDED, who: 'its reader', by: reader, what: 'opens what was taken back', allowed: false },
    ...{ before: takenBack, set: () => `opened_at = '${DAY}'` },
  },
];

const AWARD_DRAFT = { table: 'awards', row: 'awards: draft' };
const AWARD_PROPOSED = { table: 'awards', row: 'awards: proposed' };
const AWARD_AGREED = { table: 'awards', row: 'awards: agreement' };
const receiver = ({ other }: Cast): Settings => person(other.nonprofit);
const next = (set: string): string => `version = version + 1, ${set}`;
const proposedBy = (id: string): string =>
  next(`state = 'proposed', proposed_by = '${id}', proposed_at = '${DAY}'`);
const approvedBy = (id: string): string =>
  next(
    `state = 'approved', approved_by = '${id}', approved_at = '${DAY}', approved_sha256 = app_award_shown(awards)`,
  );

const awards: readonly Part[] = [
  {
    ...{ ...AWARD_DRAFT, who: 'who wrote it', by: of('funder'), what: 'proposes it', allowed: true },
    set: ({ owner }) => proposedBy(owner.funder.personId),
  },
  {
    ...{ ...AWARD_DRAFT, who: 'who wrote it', by: of('funder'), what: 'proposes it for a colleague' },
    ...{ set: ({ owner }) => proposedBy(owner.funder.colleagueId), allowed: false },
  },
  {
    ...{ ...AWARD_DRAFT, who: 'a colleague', by: colleague('funder'), what: 'approves a draft' },
    ...{ set: ({ owner }) => approvedBy(owner.funder.colleagueId), allowed: false },
  },
  {
    ...{ ...AWARD_PROPOSED, who: 'a colleague', by: colleague('funder'), what: 'approves it' },
    ...{ set: ({ owner }) => approvedBy(owner.funder.colleagueId), allowed: true },
  },
  {
    ...{ ...AWARD_PROPOSED, who: 'who proposed it', by: of('funder'), what: 'approves it in another’s name' },
    ...{ set: ({ owner }) => approvedBy(owner.funder.colleagueId), allowed: false },
  },
  {
    ...{ ...AWARD_PROPOSED, who: 'a colleague', by: colleague('funder'), what: 'changes it on approving' },
    ...{ set: ({ owner }) => `${approvedBy(owner.funder.colleagueId)}, title = 'y'`, allowed: false },
  },
  {
    ...{ ...AWARD_AGREED, who: 'the nonprofit', by: receiver, what: 'makes it active without signatures' },
    ...{ set: () => next(`state = 'active'`), allowed: false },
  },
  {
    ...{ ...AWARD_AGREED, who: 'the nonprofit', by: receiver, what: 'changes its amount', allowed: false },
    set: () => next('amount_minor = 2'),
  },
  {
    ...{ ...AWARD_PROPOSED, who: 'a colleague', by: colleague('funder'), what: 'makes it active' },
    ...{ set: () => next(`state = 'active'`), allowed: false },
  },
];

export const PARTS: readonly Part[] = [
  ...introductions,
  ...exported,
  ...aliases,
  ...applications,
  ...opinions,
  ...forwardings,
  ...awards,
  ...endingParts,
  ...visitParts,
  ...reportParts,
  ...awardParts,
  ...budgetParts,
];
