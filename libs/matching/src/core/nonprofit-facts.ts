import type { NonprofitFacts } from '@puente/organizations/core';

export type { NonprofitFacts, StrategyLevel } from '@puente/organizations/core';

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
    mission: { es: '', en: '' },
  };
}
