import { createHash } from 'node:crypto';
import { canonicalJson } from '@puente/kernel';
import { ALLOCATION_VERSION } from '@puente/matching';
import type { ScenarioCandidate, ScenarioTerms } from '../core';

/** SHA-256 of all that a result depends on: the same inputs have the same hash, whatever they are called. */
export function inputsHash(
  { currency, budgetMinor, maxShare, limits }: ScenarioTerms,
  candidates: readonly ScenarioCandidate[],
): string {
  const inputs = {
    ...{ engine: ALLOCATION_VERSION, currency, budget: budgetMinor.toString(), maxShare },
    limits: limits
      .map(({ side, grouping, code, amountMinor }) => `${side} ${grouping} ${code} ${amountMinor}`)
      .sort(),
    candidates: [...candidates]
      .sort((one, other) => (one.subjectId < other.subjectId ? -1 : 1))
      .map(({ subjectId, strategy, state, region, movements, tiers, lock }) => ({
        ...{ applicationId: subjectId, strategy, state, region, movements: [...movements].sort(), lock },
        tiers: tiers.map(({ amountMinor, worth }) => [amountMinor.toString(), worth]),
      })),
  };
  return createHash('sha256').update(canonicalJson(inputs)).digest('hex');
}
