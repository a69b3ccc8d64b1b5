import type { Allocation, AllocationProblem, Award, Choice, GreedyChoice } from '@puente/matching/core';
import type {
  BudgetPoint,
  ListPortfolio,
  ScenarioCandidate,
  ScenarioPortfolio,
  ScenarioRelaxation,
  ScenarioResult,
  ScenarioTerms,
} from './scenario';

/** Tenths of a per cent of the budget at which the chart asks what money buys. */
const STEPS = [500, 625, 750, 875, 1_000, 1_125, 1_250, 1_375, 1_500] as const;

/** The allocation that a scenario asks for; a unit there is one of the currency, here the hundredth of it. */
export function problemOf(
  { budgetMinor, maxShare, limits }: ScenarioTerms,
  candidates: readonly ScenarioCandidate[],
): AllocationProblem {
  const locked = (lock: ScenarioCandidate['lock']): ReadonlySet<string> =>
    new Set(candidates.filter((each) => each.lock === lock).map(({ subjectId }) => subjectId));
  return {
    budget: units(budgetMinor),
    maxShare: maxShare / 100,
    limits: limits.map(({ amountMinor, ...limit }) => ({ ...limit, amount: units(amountMinor) })),
    candidates: candidates.map(({ subjectId, strategy, state, region, movements, tiers }) => ({
      ...{ id: subjectId, strategy, state, region, movements },
      tiers: tiers.map(({ amountMinor, worth }) => ({ amount: units(amountMinor), value: worth })),
    })),
    lockedIn: locked('in'),
    lockedOut: locked('out'),
  };
}

/** The budgets of the chart: half of it to half as much again, the scenario's own among them. */
export const chartBudgets = ({ budgetMinor }: Pick<ScenarioTerms, 'budgetMinor'>): number[] =>
  STEPS.map((step) => units((budgetMinor * BigInt(step)) / 1_000n));

/** What is known under one budget of the chart. */
export interface Answered {
  readonly budget: number;
  readonly choice: Choice | null;
  readonly isProven: boolean;
}

/** What is kept of an answer. */
export function resultOf(allocation: Allocation, frontier: readonly Answered[]): ScenarioResult {
  const { best, greedy, binding, oneMore, relaxation } = allocation;
  return {
    best: best && portfolioOf(best),
    byWorth: listOf(greedy.byValue),
    byWorthPerPeso: listOf(greedy.byValuePerPeso),
    ...{ binding, oneMore },
    relaxation: relaxation.map(({ constraint, from, to }): ScenarioRelaxation => {
      const [fromMinor, toMinor] = [from, to].map((units) => (units === null ? null : minor(units)));
      return { constraint, fromMinor: fromMinor!, toMinor: toMinor! };
    }),
    frontier: frontier.map(pointOf),
  };
}

const pointOf = ({ budget, choice, isProven }: Answered): BudgetPoint => ({
  ...{ budgetMinor: minor(budget), isProven },
  ...{ worth: choice && choice.value, spentMinor: choice && minor(choice.spent) },
});

const portfolioOf = ({ value, spent, awards }: Choice): ScenarioPortfolio => ({
  ...{ worth: value, spentMinor: minor(spent) },
  awards: awards.map(({ id, amount, value: worth }: Award) => ({ id, amountMinor: minor(amount), worth })),
});

const listOf = (choice: GreedyChoice): ListPortfolio => ({ ...portfolioOf(choice), broken: choice.broken });

/** Exact up to 10^14: a budget is no larger. */
const units = (amountMinor: bigint): number => Number(amountMinor) / 100;
const minor = (amount: number): string => String(Math.round(amount * 100));
