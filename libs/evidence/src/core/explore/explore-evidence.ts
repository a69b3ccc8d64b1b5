import type { Conflict, ConflictKind, EvidenceBase, Observation } from '../base';
import { overlap } from '../period';

/** `conflicting`: in use and part of a conflict. `aside`: set aside with a reason. `all`: both. */
export const OBSERVATION_SETS = ['conflicting', 'aside', 'all'] as const;
export type ObservationSet = (typeof OBSERVATION_SETS)[number];

/** Which figures are asked for; without `set` those in use. */
export interface ObservationFilter {
  readonly source?: string | undefined;
  readonly indicator?: string | undefined;
  readonly place?: string | undefined;
  /** A year that the figure is about, not that of the edition. */
  readonly year?: string | undefined;
  readonly unit?: string | undefined;
  readonly stage?: string | undefined;
  /** By which definition: of the international protocol, the Mexican law, the hotline … */
  readonly scope?: string | undefined;
  readonly set?: ObservationSet | undefined;
}

export interface ConflictFilter {
  readonly kind?: ConflictKind | undefined;
  /** A source whose figures take part. */
  readonly source?: string | undefined;
  /** An indicator whose figures take part. */
  readonly indicator?: string | undefined;
}

/** A conflict with its figures side by side. */
export interface ConflictInFull {
  readonly conflict: Conflict;
  readonly observations: readonly Observation[];
}

/** One figure with what belongs to it. */
export interface ObservationInFull {
  readonly observation: Observation;
  /** The same amount in other currencies. */
  readonly twins: readonly Observation[];
  readonly conflicts: readonly ConflictInFull[];
}

/** One figure by its id; null where the evidence base has no such figure. */
export function findObservation(base: EvidenceBase, id: string): ObservationInFull | null {
  const observation = base.observations.find((each) => each.id === id);
  if (!observation) return null;
  return { observation, twins: twinsOf(base, observation), conflicts: conflictsOf(base, observation) };
}

/** The observations of a filter, in the order of the sources. */
export function filterObservations(base: EvidenceBase, filter: ObservationFilter): Observation[] {
  return base.observations.filter(
    (each) =>
      (filter.source ?? each.source) === each.source &&
      (filter.indicator ?? each.indicator) === each.indicator &&
      (filter.place ?? each.geography) === each.geography &&
      (filter.unit ?? each.unit) === each.unit &&
      (filter.scope ?? each.scope) === each.scope &&
      (filter.stage === undefined || base.indicators.get(each.indicator)?.stage === filter.stage) &&
      (filter.year === undefined || isAbout(each, filter.year)) &&
      isInSet(each, filter.set, base),
  );
}

function isInSet(each: Observation, set: ObservationSet | undefined, base: EvidenceBase): boolean {
  if (set === 'all') return true;
  if (set === 'aside') return each.quarantine !== null;
  return each.quarantine === null && (set !== 'conflicting' || base.conflictsOf.has(each.id));
}

/** Whether a figure speaks of a year; one that runs since a year does so until its edition. */
function isAbout({ periodStart, periodEnd, editionYear }: Observation, year: string): boolean {
  if (periodStart === null) return false;
  const end = periodEnd ?? (editionYear === null ? periodStart : String(editionYear));
  return overlap({ start: periodStart, end }, { start: year, end: year });
}

/** Every year that some figure starts or ends in, the latest first. */
export function yearsOf(observations: readonly Observation[]): string[] {
  const dates = observations.flatMap(({ periodStart, periodEnd }) => [periodStart, periodEnd]);
  const years = dates.flatMap((date) => (date === null ? [] : [date.slice(0, 4)]));
  return [...new Set(years)].sort().reverse();
}

/** The same amount in other currencies, whichever of them names the other. */
export function twinsOf(base: EvidenceBase, { id, twinOf }: Observation): Observation[] {
  return base.observations.filter((each) => each.id === twinOf || each.twinOf === id);
}

/** The conflicts that an observation takes part in, with all figures of each. */
export function conflictsOf(base: EvidenceBase, { id }: Observation): ConflictInFull[] {
  const ids = base.conflictsOf.get(id) ?? [];
  return base.conflicts.filter((conflict) => ids.includes(conflict.id)).map((each) => inFull(base, each));
}

/** The conflicts of a filter, with all figures of each. */
export function filterConflicts(
  base: EvidenceBase,
  { kind, source, indicator }: ConflictFilter,
): ConflictInFull[] {
  return base.conflicts
    .filter((conflict) => (kind ?? conflict.kind) === conflict.kind)
    .map((conflict) => inFull(base, conflict))
    .filter(({ observations }) => !source || observations.some((each) => each.source === source))
    .filter(({ observations }) => !indicator || observations.some((each) => each.indicator === indicator));
}

function inFull(base: EvidenceBase, conflict: Conflict): ConflictInFull {
  const byId = new Map(base.observations.map((each) => [each.id, each]));
  return { conflict, observations: conflict.observations.map((id) => byId.get(id)!) };
}
