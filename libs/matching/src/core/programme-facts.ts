import type { DateOnly, LocaleText } from '@puente/kernel';
import type {
  CorridorStage,
  Form,
  FunderKind,
  LegalRoute,
  Movement,
  Need,
  Population,
  Region,
  Service,
  StateCode,
  Strategy,
} from '@puente/taxonomy/core';

/** The parts of fit, in the order in which they are shown and added. */
export const PART_CODES = [
  'strategies',
  'needs',
  'geography',
  'populations',
  'forms',
  'services',
  'movements',
  'award',
  'text',
] as const;

/** Parts that count only where the funder gives them weight; without it they are neither shown nor added. */
export const FURTHER_PART_CODES = ['corridor', 'capacity', 'adjacent-movements'] as const;

export const ALL_PART_CODES = [...PART_CODES, ...FURTHER_PART_CODES] as const;
export type PartCode = (typeof ALL_PART_CODES)[number];
export type FurtherPartCode = (typeof FURTHER_PART_CODES)[number];

/** The weights of all usual parts, and of those further ones that have any. */
export type Weights = Readonly<
  Record<(typeof PART_CODES)[number], number> & Partial<Record<FurtherPartCode, number>>
>;

export const DEFAULT_WEIGHTS: Weights = {
  strategies: 25,
  needs: 10,
  geography: 20,
  populations: 15,
  forms: 5,
  services: 5,
  movements: 5,
  award: 5,
  text: 10,
};

/** The parts that make up a score under these weights, in the order in which they are shown. */
export function shownParts(weights: Weights): PartCode[] {
  return [...PART_CODES, ...FURTHER_PART_CODES.filter((code) => (weights[code] ?? 0) > 0)];
}

export type Requirement = 'required' | 'preferred' | 'any';

/** What one grant of the programme pays; the pesos are converted at the programme's own rate. */
export interface AwardRange {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
  readonly minMxn: number | null;
  readonly maxMxn: number | null;
  /** True when the funder names its grantees in public. */
  readonly publicity: boolean;
}

/** Hard conditions; `null` and an empty list mean that the programme is silent. */
export interface ProgrammeRules {
  readonly authorisedDonee: Requirement;
  readonly cluni: Requirement;
  /** Pesos a year. */
  readonly annualBudget: { readonly min: number | null; readonly max: number | null };
  readonly minYears: number | null;
  /** Largest share of its annual budget that a nonprofit may get, 0 to 1 or more. */
  readonly maxShareOfBudget: number | null;
  readonly legalRoutes: readonly LegalRoute[];
  readonly excludePopulations: readonly Population[];
}

/** The states of each stage that is named. */
export type Corridor = Readonly<Partial<Record<CorridorStage, readonly StateCode[]>>>;

/** The nonprofits with which a funder has a conflict of interest today, by id: the last day of each, null without one. */
export type ConflictsInForce = ReadonlyMap<string, DateOnly | null>;

/** A programme as the matching core knows it: validated, with complete weights that sum to 100. */
export interface ProgrammeFacts {
  readonly id: string;
  readonly funder: string;
  /** As the funder states it; null where it has not. */
  readonly funderKind: FunderKind | null;
  readonly title: LocaleText;
  readonly text: LocaleText;
  readonly strategies: Readonly<Partial<Record<Strategy, number>>>;
  readonly needs: readonly Need[];
  readonly states: readonly StateCode[];
  readonly regions: readonly Region[];
  readonly corridor: Corridor;
  readonly forms: readonly Form[];
  readonly populations: readonly Population[];
  readonly services: readonly Service[];
  readonly movements: readonly Movement[];
  readonly languages: readonly string[];
  /** First and last day on which applications are taken; null is open at that end. */
  readonly open: { readonly from: DateOnly | null; readonly until: DateOnly | null };
  readonly award: AwardRange;
  readonly rules: ProgrammeRules;
  readonly weights: Weights;
  readonly today: DateOnly;
  /** Pesos for one unit of a currency. */
  readonly rates: Readonly<Record<string, number>>;
  /** No fact of the programme but of its funder and its reader, added for a match; absent where there is none. */
  readonly conflicts?: ConflictsInForce;
}
