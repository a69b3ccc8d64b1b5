import type { NonprofitFacts } from './nonprofit-facts';

/** The facts that matching asks for, the most telling first. */
export const PROFILE_FACTS = [
  'strategies',
  'states',
  'services',
  'mission',
  'populations',
  'forms',
  'needs',
  'languages',
  'legalRoutes',
  'annualBudgetMxn',
  'authorisedDonee',
  'foundedYear',
  'cluni',
  'minAwardMxn',
  'acceptsPublicity',
  'movements',
] as const;
export type ProfileFact = (typeof PROFILE_FACTS)[number];

/** How much of what matching asks for a profile tells: 0 to 1, and what is missing, the most telling first. */
export interface Completeness {
  readonly share: number;
  readonly missing: readonly ProfileFact[];
}

export function completenessOf(facts: NonprofitFacts): Completeness {
  const missing = PROFILE_FACTS.filter((name) => !isTold(facts, name));
  return { share: 1 - missing.length / PROFILE_FACTS.length, missing };
}

function isTold(facts: NonprofitFacts, name: ProfileFact): boolean {
  const value = facts[name];
  if (name === 'mission') return facts.mission.es !== '' || facts.mission.en !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== null;
}
