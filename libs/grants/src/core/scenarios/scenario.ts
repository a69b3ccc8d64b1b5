import type { Currency, LocaleText, Transitions } from '@puente/kernel';
import type { Code, Grouping, Limit } from '@puente/matching/core';
import type { Movement, Region, StateCode, Strategy } from '@puente/taxonomy/core';

/** How far a scenario is: asked for, worked out once, and never changed; another one is made from a copy. */
export const SCENARIO_STATES = {
  waiting: { es: 'Calculando', en: 'Being worked out' },
  done: { es: 'Listo', en: 'Ready' },
  failed: { es: 'Sin resultado', en: 'Without a result' },
  cancelled: { es: 'Cancelado', en: 'Cancelled' },
} as const satisfies Record<string, LocaleText>;
export type ScenarioState = keyof typeof SCENARIO_STATES;

export const SCENARIO_TRANSITIONS: Transitions<ScenarioState> = {
  waiting: ['done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
};

/** Why nothing was worked out: time did not do for a proof, or the computation broke off. */
export type ScenarioFault = 'unproven' | 'no-answer';

/** `seconds`: for all of one scenario; after them what is not proven is no answer. */
export const SCENARIO_LIMITS = {
  ...{ title: 120, candidates: 2_000, limits: 40, tiers: 3, compared: 4, seconds: 60 },
  waiting: 3,
} as const;

export const SCENARIO_GROUPINGS: Readonly<Record<Grouping, LocaleText>> = {
  strategy: { es: 'Estrategia', en: 'Strategy' },
  region: { es: 'Región', en: 'Region' },
  state: { es: 'Entidad', en: 'State' },
  movement: { es: 'Movimiento', en: 'Movement' },
};

export type Lock = 'in' | 'out';

/** One size in which a candidate can be funded, and what that is worth to who decides. */
export interface ScenarioTier {
  readonly amountMinor: bigint;
  readonly worth: number;
}

/** Whose candidates a scenario weighs: the applications of a call, or the lines of a shortlist. */
export interface ScenarioPlace {
  readonly kind: 'call' | 'shortlist';
  readonly id: string;
}

/** What may be funded. */
export interface ScenarioCandidate {
  /** Of the application, or of the line of the shortlist. */
  readonly subjectId: string;
  readonly strategy: Strategy;
  /** Null where who asks may not know it: it counts to no state. */
  readonly state: StateCode | null;
  readonly region: Region | null;
  readonly movements: readonly Movement[];
  readonly tiers: readonly ScenarioTier[];
  readonly lock: Lock | null;
}

/** What an officer says of a candidate; where it works is known from its profile. */
export type ScenarioChoice = Pick<ScenarioCandidate, 'subjectId' | 'strategy' | 'tiers' | 'lock'>;

export interface ScenarioLimit {
  readonly side: Limit['side'];
  readonly grouping: Grouping;
  readonly code: Code;
  readonly amountMinor: bigint;
}

export interface ScenarioTerms {
  readonly title: string;
  readonly currency: Currency;
  readonly budgetMinor: bigint;
  /** The most that one grantee is given, in per cent of the budget, above 0 and up to 100. */
  readonly maxShare: number;
  readonly limits: readonly ScenarioLimit[];
}

/** Amounts are decimal digits of minor units: JSON has no bigint. */
export interface ChosenAward {
  readonly id: string;
  readonly amountMinor: string;
  readonly worth: number;
}

export interface ScenarioPortfolio {
  readonly worth: number;
  readonly spentMinor: string;
  readonly awards: readonly ChosenAward[];
}

export interface ListPortfolio extends ScenarioPortfolio {
  /** The limits that going down the list breaks. */
  readonly broken: readonly string[];
}

/** A limit that has to give way, and how far; null for a lock, which is kept or opened. */
export interface ScenarioRelaxation {
  readonly constraint: string;
  readonly fromMinor: string | null;
  readonly toMinor: string | null;
}

export interface BudgetPoint {
  readonly budgetMinor: string;
  /** Null: nothing keeps within all limits, or time did not do. */
  readonly worth: number | null;
  readonly spentMinor: string | null;
  readonly isProven: boolean;
}

/** What was worked out, as it is kept. */
export interface ScenarioResult {
  /** Null: nothing keeps within all limits. */
  readonly best: ScenarioPortfolio | null;
  readonly byWorth: ListPortfolio;
  readonly byWorthPerPeso: ListPortfolio;
  readonly binding: readonly { readonly constraint: string; readonly gain: number | null }[];
  /** What 100,000 more in the currency would add; null when nothing can be chosen. */
  readonly oneMore: number | null;
  readonly relaxation: readonly ScenarioRelaxation[];
  readonly frontier: readonly BudgetPoint[];
}
