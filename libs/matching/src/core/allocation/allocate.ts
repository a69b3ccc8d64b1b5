import { bestPortfolio } from './best-portfolio';
import { bindingConstraints, type Binding } from './binding';
import { spentOf, valueOf } from './counts-to';
import { byValue, byValuePerPeso, greedy } from './greedy';
import { brokenBy } from './broken-by';
import { contradictions, portfolioModel } from './portfolio-model';
import type { AllocationProblem, Award, Constraint } from './problem';
import { smallestRelaxation, type Relaxation } from './relaxation';
import type { Solver } from './solver';

/** Grows when the same problem would have another answer. */
export const ALLOCATION_VERSION = '1';

/** Pesos of the question "what would a little more money buy". */
const ONE_MORE = 100_000;

/** A choice with what it costs and is worth. */
export interface Choice {
  readonly value: number;
  /** In pesos. */
  readonly spent: number;
  readonly awards: readonly Award[];
}

/** What a committee would choose that goes down its list, and which constraints it then breaks. */
export interface GreedyChoice extends Choice {
  readonly broken: readonly Constraint[];
}

export interface Allocation {
  /** `null`: nothing keeps within all constraints. */
  readonly best: Choice | null;
  readonly greedy: { readonly byValue: GreedyChoice; readonly byValuePerPeso: GreedyChoice };
  readonly binding: readonly Binding[];
  /** What 100,000 pesos more would add to the value; `null` when nothing can be chosen. */
  readonly oneMore: number | null;
  readonly relaxation: readonly Relaxation[];
}

/**
 * The choice of awards under a budget that is worth most, beside what ranking and funding down the list would choose,
 * which constraints bind, and what a little more money would buy; or, when nothing keeps within all constraints, the
 * smallest change that helps.
 *
 * @throws Unproven when the solver's time does not do
 */
export function allocate(problem: AllocationProblem, solver: Solver): Allocation {
  const best = bestChoice(problem, solver);
  const more = best && oneMore(problem, valueOf(best), solver);
  return {
    best: best && choiceOf(best),
    greedy: {
      byValue: greedyChoice(problem, byValue),
      byValuePerPeso: greedyChoice(problem, byValuePerPeso),
    },
    binding: best ? bindingConstraints(problem, best, solver) : [],
    oneMore: more,
    relaxation: best ? [] : smallestRelaxation(problem, solver),
  };
}

/** The best choice alone; `null` when there is none. */
export function bestChoice(problem: AllocationProblem, solver: Solver): readonly Award[] | null {
  if (contradictions(problem).length > 0) return null;
  return bestPortfolio(portfolioModel(problem), solver)?.awards ?? null;
}

/** The value of the best choice under each of some budgets, for the chart of what money buys. */
export function frontier(
  problem: AllocationProblem,
  budgets: readonly number[],
  solver: Solver,
): { readonly budget: number; readonly choice: Choice | null }[] {
  return budgets.map((budget) => {
    const best = bestChoice({ ...problem, budget }, solver);
    return { budget, choice: best && choiceOf(best) };
  });
}

function oneMore(problem: AllocationProblem, value: number, solver: Solver): number | null {
  const more = bestChoice({ ...problem, budget: problem.budget + ONE_MORE }, solver);
  return more && Math.max(0, valueOf(more) - value);
}

const choiceOf = (awards: readonly Award[]): Choice => ({
  awards,
  value: valueOf(awards),
  spent: spentOf(awards),
});

function greedyChoice(problem: AllocationProblem, order: typeof byValue): GreedyChoice {
  const awards = greedy(problem, order);
  return { ...choiceOf(awards), broken: brokenBy(problem, awards) };
}
