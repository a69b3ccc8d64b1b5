import type {
  CapacityGap,
  Form,
  FunderKind,
  LegalRoute,
  Movement,
  Need,
  Population,
  Region,
  SafetyLevel,
  Service,
  SizeBand,
  StateCode,
  Strategy,
} from '@puente/taxonomy/core';

/** How strongly a nonprofit works on a strategy, 1 to 3. */
export type StrategyLevel = 1 | 2 | 3;

/** What is known of a nonprofit when it is matched. An empty list and `null` mean unknown, never "none". */
export interface NonprofitFacts {
  readonly id: string;
  readonly name: string;
  readonly safety: SafetyLevel;
  /** True when this row carries disclosed values only: what is missing is to be confirmed by HIP. */
  readonly withheld: boolean;
  readonly states: readonly StateCode[];
  /** What is known of place while the states are withheld; empty otherwise. */
  readonly regions: readonly Region[];
  /** For display only: size is no part of fit. */
  readonly sizeBand: SizeBand | null;
  readonly strategies: Readonly<Partial<Record<Strategy, StrategyLevel>>>;
  readonly needs: readonly Need[];
  readonly forms: readonly Form[];
  readonly populations: readonly Population[];
  readonly services: readonly Service[];
  readonly movements: readonly Movement[];
  readonly languages: readonly string[];
  readonly annualBudgetMxn: number | null;
  readonly foundedYear: number | null;
  readonly authorisedDonee: boolean | null;
  readonly cluni: boolean | null;
  readonly legalRoutes: readonly LegalRoute[];
  readonly minAwardMxn: number | null;
  readonly acceptsPublicity: boolean | null;
  /** What it lacks in itself, whether or not it wants that funded. */
  readonly capacityGaps: readonly CapacityGap[];
  /** Kinds of funder from which it takes no money. */
  readonly refusedFunders: readonly FunderKind[];
  readonly mission: { readonly es: string; readonly en: string };
}

/** A nonprofit of which nothing is known but its id: protected, as everyone is by default. */
export function unknownNonprofit(id: string): NonprofitFacts {
  return {
    id,
    name: '',
    safety: 'protected',
    withheld: false,
    states: [],
    regions: [],
    sizeBand: null,
    strategies: {},
    needs: [],
    forms: [],
    populations: [],
    services: [],
    movements: [],
    languages: [],
    annualBudgetMxn: null,
    foundedYear: null,
    authorisedDonee: null,
    cluni: null,
    legalRoutes: [],
    minAwardMxn: null,
    acceptsPublicity: null,
    capacityGaps: [],
    refusedFunders: [],
    mission: { es: '', en: '' },
  };
}
