import { minorToDecimal } from '@puente/kernel';
import { limitName, type Limit } from '@puente/matching/core';
import type { ScenarioInput } from './read-scenario';
import {
  SCENARIO_LIMITS,
  type ScenarioCandidate,
  type ScenarioLimit,
  type ScenarioRelaxation,
  type ScenarioTerms,
} from './scenario';

/** A scenario as it would be typed again, for a copy of it. */
export const inputOf = (
  { title, currency, budgetMinor, maxShare, limits }: ScenarioTerms,
  candidates: readonly ScenarioCandidate[],
): ScenarioInput => ({
  ...{ title, currency, budget: minorToDecimal(budgetMinor), maxShare: String(maxShare) },
  limits: limits.map(({ side, grouping, code, amountMinor }) => ({
    ...{ side, grouping, code, amount: minorToDecimal(amountMinor) },
  })),
  candidates: candidates.map(({ subjectId, strategy, tiers, lock }) => ({
    ...{ subjectId, strategy, lock: lock ?? '' },
    tiers: tiers.map(({ amountMinor, worth }) => ({
      ...{ amount: minorToDecimal(amountMinor), worth: String(worth) },
    })),
  })),
});

/**
 * The scenario after its limits gave way. The largest award stays what it was in money: a larger budget makes a smaller
 * share of it.
 */
export function relaxedTerms(
  terms: ScenarioTerms,
  candidates: readonly ScenarioCandidate[],
  relaxation: readonly ScenarioRelaxation[],
): { readonly terms: ScenarioTerms; readonly candidates: readonly ScenarioCandidate[] } {
  const to = new Map(relaxation.map(({ constraint, toMinor }) => [constraint, toMinor]));
  const moved = (name: string, minor: bigint): bigint => BigInt(to.get(name) ?? minor);
  const budgetMinor = moved('budget', terms.budgetMinor);
  return {
    terms: {
      ...{
        title: titleOfCopy(terms.title),
        currency: terms.currency,
        budgetMinor,
        maxShare: shareOf(terms, budgetMinor),
      },
      limits: terms.limits.map((limit) => ({
        ...limit,
        amountMinor: moved(nameOf(limit), limit.amountMinor),
      })),
    },
    candidates: candidates.map((each) =>
      to.has(`in.${each.subjectId}`) ? { ...each, lock: each.lock === 'in' ? null : each.lock } : each,
    ),
  };
}

/** `Uno` becomes `Uno (2)`, and that `Uno (3)`. */
function titleOfCopy(title: string): string {
  const [, name = title, number = '1'] = /^(.*) \((\d{1,3})\)$/.exec(title) ?? [];
  const tail = ` (${Number(number) + 1})`;
  return name.slice(0, SCENARIO_LIMITS.title - tail.length) + tail;
}

const shareOf = ({ maxShare, budgetMinor }: ScenarioTerms, next: bigint): number =>
  next === budgetMinor || maxShare === 100 ? maxShare : (maxShare * Number(budgetMinor)) / Number(next);

/** The address of a limit, as relaxations and bindings name it. */
export const nameOf = ({ side, grouping, code }: ScenarioLimit): string =>
  limitName({ side, grouping, code, amount: 0 } satisfies Limit);
