import type { DateOnly, LocaleText } from '@puente/kernel';
import type {
  Form,
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
export type PartCode = (typeof PART_CODES)[number];
export type Weights = Readonly<Record<PartCode, number>>;

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

/** A programme as the matching core knows it: validated, with complete weights that sum to 100. */
export interface ProgrammeFacts {
  readonly id: string;
  readonly funder: string;
  readonly title: LocaleText;
  readonly text: LocaleText;
  readonly strategies: Readonly<Partial<Record<Strategy, number>>>;
  readonly needs: readonly Need[];
  readonly states: readonly StateCode[];
  readonly regions: readonly Region[];
  readonly forms: readonly Form[];
  readonly populations: readonly Population[];
  readonly services: readonly Service[];
  readonly movements: readonly Movement[];
  readonly languages: readonly string[];
  readonly award: AwardRange;
  readonly rules: ProgrammeRules;
  readonly weights: Weights;
  readonly today: DateOnly;
  /** Pesos for one unit of a currency. */
  readonly rates: Readonly<Record<string, number>>;
}
