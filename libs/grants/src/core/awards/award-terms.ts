import type { Currency, DateOnly, LocaleText } from '@puente/kernel';
import type { GrantIndicator, LegalRoute, Need, StateCode, Strategy } from '@puente/taxonomy/core';
import { BUDGET_CATEGORIES } from '../forms';

/** Money for one purpose, or for whatever the organisation needs most. */
export const SUPPORTS = {
  restricted: { es: 'Para un proyecto', en: 'Restricted to a project' },
  core: { es: 'Apoyo institucional, de libre uso', en: 'Core support, freely used' },
} as const satisfies Record<string, LocaleText>;
export type Support = keyof typeof SUPPORTS;
export const supports = Object.keys(SUPPORTS) as Support[];

/** What an amount rests on: the same whatever happens, or so much for each person or night. */
export const BUDGET_BASES = {
  fixed: { es: 'Monto fijo', en: 'Fixed amount' },
  'per-person': { es: 'Por persona atendida', en: 'For each person served' },
  'per-night': { es: 'Por noche de estancia', en: 'For each night stayed' },
} as const satisfies Record<string, LocaleText>;
export type BudgetBasis = keyof typeof BUDGET_BASES;
export const budgetBases = Object.keys(BUDGET_BASES) as BudgetBasis[];

/** The lines that applicants budget by as well, staff safety and psychosocial care among them as any other (G9). */
export const budgetCodes = BUDGET_CATEGORIES;
export type BudgetCode = (typeof BUDGET_CATEGORIES)[number];

/** How an award came about that answers no application. */
export const AWARD_ORIGINS = {
  emergency: { es: 'Apoyo de emergencia', en: 'Emergency grant' },
  invitation: { es: 'Por invitación, sin convocatoria', en: 'By invitation, without a call' },
  import: { es: 'Otorgado antes de usar Puente', en: 'Given before using Puente' },
} as const satisfies Record<string, LocaleText>;
export type AwardOrigin = keyof typeof AWARD_ORIGINS;
export const awardOrigins = Object.keys(AWARD_ORIGINS) as AwardOrigin[];

export interface StrategyShare {
  readonly code: Strategy;
  /** Whole percent of the amount; all together 100. */
  readonly percent: number;
  readonly needs: readonly Need[];
}

/** One line a code. */
export interface BudgetLine {
  readonly code: BudgetCode;
  /** What it is for, in the words of who wrote it; may be empty. */
  readonly label: string;
  /** Minor units, as decimal digits: a bigint must not become a float on its way through JSON. */
  readonly amountMinor: string;
  readonly basis: BudgetBasis;
}

export interface IndicatorTarget {
  readonly code: GrantIndicator;
  readonly target: number;
}

/** What a funder gives, for what, and until when. */
export interface AwardTerms {
  readonly title: string;
  /** Minor units of the currency. */
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly support: Support;
  readonly startsOn: DateOnly;
  /** The last day; years may lie between (G9). */
  readonly endsOn: DateOnly;
  readonly strategies: readonly StrategyShare[];
  readonly states: readonly StateCode[];
  readonly budget: readonly BudgetLine[];
  readonly indicators: readonly IndicatorTarget[];
  /** The legal way of the money; null only in awards of before it was part of the terms. */
  readonly route: LegalRoute | null;
  /** Why the amount lies outside what the call offered, or why there is no call; empty where nothing departs from one. */
  readonly beyondCall: string;
}

export const AWARD_LIMITS = { title: 200, label: 200, reason: 1_000, years: 6, target: 1_000_000 } as const;

/** Whether it runs beyond one year. */
export const isMultiYear = ({ startsOn, endsOn }: Pick<AwardTerms, 'startsOn' | 'endsOn'>): boolean =>
  endsOn >= yearsAfter(startsOn, 1);

/** The same day of a later year, as text that compares like a day. */
export const yearsAfter = (day: DateOnly, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
