import type { TenantKind } from '@puente/database';
import { person, type Cast, type Settings } from '../t05-people';
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

export const PARTS: readonly Part[] = [...introductions, ...exported, ...aliases, ...applications];
