import { bestPortfolio } from './best-portfolio';
import { valueOf } from './counts-to';
import { portfolioModel } from './portfolio-model';
import type { AllocationProblem, Award, Constraint } from './problem';
import { relaxedPortfolio } from './relaxed-portfolio';
import { Unproven, type Solver } from './solver';
import { constraintsOf, without } from './without';

/** A constraint that costs something: without it a better choice could be made. */
export interface Binding {
  readonly constraint: Constraint;
  /** What the best choice without it would be worth more; `null` when time did not do for a proof. */
  readonly gain: number | null;
}

const EPSILON = 1e-6;

/** Which constraints bind, those that cost most first. */
export function bindingConstraints(
  problem: AllocationProblem,
  best: readonly Award[],
  solver: Solver,
): Binding[] {
  const value = valueOf(best);
  const found = constraintsOf(problem).map((constraint) => ({
    constraint,
    gain: gainWithout(without(problem, constraint), value, solver),
  }));
  return found
    .filter(({ gain }) => gain === null || gain > EPSILON)
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0) || (a.constraint < b.constraint ? -1 : 1));
}

/** The relaxation is asked first: what it cannot better, no choice can. */
function gainWithout(freed: AllocationProblem, value: number, solver: Solver): number | null {
  try {
    const model = portfolioModel(freed);
    const relaxed = relaxedPortfolio(model, solver);
    if (!relaxed || relaxed.value <= value + EPSILON) return 0;
    return valueOf(bestPortfolio(model, solver)!.awards) - value;
  } catch (error) {
    if (error instanceof Unproven) return null;
    throw error;
  }
}
