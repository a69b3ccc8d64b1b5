import {
  observationRecord,
  type ConflictInFull,
  type ConflictKind,
  type EvidenceBase,
  type Observation,
  type ObservationInFull,
} from '@puente/evidence';
import type { LocaleTextResponse } from '../../http/problem.response';

export class EvidenceSourceResponse {
  code!: string;
  file!: string;
  title!: string;
  publisher!: string;
  published!: string | null;
  editionYear!: number | null;
  language!: string;
  note!: LocaleTextResponse;
  /** Sources of the same origin: they confirm nothing. */
  notIndependentOf!: string[];
  /** Figures in use, and those set aside. */
  inUse!: number;
  setAside!: number;
}

export class IndicatorResponse {
  code!: string;
  name!: LocaleTextResponse;
  units!: string[];
  stage!: string | null;
}

/** A word that figures use, with its label. */
export class EvidenceWordResponse {
  /** `unit`, `stage`, `qualifier`, `caveat`, `breakdown.sex` … */
  list!: string;
  code!: string;
  label!: LocaleTextResponse;
}

export class EvidenceResponse {
  sources!: EvidenceSourceResponse[];
  indicators!: IndicatorResponse[];
  words!: EvidenceWordResponse[];
  conflicts!: number;
}

/** One figure with all that says what it is. */
export class ObservationResponse {
  id!: string;
  /** File of the source. */
  source!: string;
  /** Where in the source it stands. */
  locator!: string;
  indicator!: string;
  /** As printed; null where the source gives none, which is not zero. */
  value!: number | null;
  unit!: string;
  qualifier!: string | null;
  /** The time that it is about, apart from the edition. */
  periodStart!: string | null;
  periodEnd!: string | null;
  editionYear!: number | null;
  geography!: string;
  /** `sex=female;age=child`. */
  breakdown!: string;
  /** Whose definition it follows. */
  scope!: string;
  denominator!: string | null;
  reporter!: string;
  confidence!: string;
  caveats!: string[];
  /** The same amount in another currency. */
  twinOf!: string | null;
  conflicts!: string[];
  quarantined!: boolean;
  quarantineReason!: string | null;
}

export class ObservationPageResponse {
  count!: number;
  page!: number;
  pages!: number;
  observations!: ObservationResponse[];
}

/** Figures that do not agree, side by side. */
export class ConflictResponse {
  id!: string;
  kind!: ConflictKind;
  summary!: LocaleTextResponse;
  observations!: ObservationResponse[];
}

export class ObservationInFullResponse {
  observation!: ObservationResponse;
  twins!: ObservationResponse[];
  conflicts!: ConflictResponse[];
}

export function toEvidence(base: EvidenceBase): EvidenceResponse {
  return {
    sources: [...base.sources.values()].map(({ notIndependentOf, ...source }) => {
      const own = base.observations.filter((each) => each.source === source.code);
      const setAside = own.filter(({ quarantine }) => quarantine !== null).length;
      return {
        ...source,
        notIndependentOf: [...notIndependentOf],
        inUse: own.length - setAside,
        setAside,
      };
    }),
    indicators: [...base.indicators.values()].map(({ units, ...each }) => ({ ...each, units: [...units] })),
    words: [...base.vocabularies].flatMap(([list, words]) =>
      [...words].map(([code, label]) => ({ list, code, label })),
    ),
    conflicts: base.conflicts.length,
  };
}

export function toObservation(each: Observation, base: EvidenceBase): ObservationResponse {
  const { caveats, conflicts, ...record } = observationRecord(each, base);
  return { ...record, caveats: [...caveats], conflicts: [...conflicts] };
}

export function toConflict({ conflict, observations }: ConflictInFull, base: EvidenceBase): ConflictResponse {
  const { id, kind, summary } = conflict;
  return { id, kind, summary, observations: observations.map((each) => toObservation(each, base)) };
}

export function toObservationInFull(
  { observation, twins, conflicts }: ObservationInFull,
  base: EvidenceBase,
): ObservationInFullResponse {
  return {
    observation: toObservation(observation, base),
    twins: twins.map((each) => toObservation(each, base)),
    conflicts: conflicts.map((each) => toConflict(each, base)),
  };
}
