import { bestPortfolio } from './best-portfolio';
import type { Slack } from './chosen-columns';
import { spentOf, usedOf } from './counts-to';
import { contradictions, portfolioModel, withoutValues, type PortfolioModel } from './portfolio-model';
import { limitName, type AllocationProblem, type Award, type Constraint } from './problem';
import type { Solver } from './solver';

/** A constraint that has to give way, and how far. */
export interface Relaxation {
  readonly constraint: Constraint;
  /** In pesos; `null` for a lock, which is either kept or opened. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The smallest change, in pesos over the budget, floors and caps, that leaves a choice. Locks are opened only as far
 * as nothing else helps: those that contradict each other, and those of which no tier may be given.
 */
export function smallestRelaxation(problem: AllocationProblem, solver: Solver): Relaxation[] {
  const opened = locksToOpen(problem);
  const lockedIn = new Set([...problem.lockedIn].filter((id) => !opened.includes(id)));
  const rest: AllocationProblem = { ...problem, lockedIn };
  const awards = leastBroken(rest, solver);
  return [
    ...opened.map((id) => ({ constraint: `in.${id}`, from: null, to: null })),
    ...brokenBudget(rest, awards),
    ...brokenLimits(rest, awards),
  ];
}

function locksToOpen(problem: AllocationProblem): string[] {
  const { kinds } = portfolioModel(problem);
  const blocked = kinds.filter(({ locked, tiers }) => locked && tiers.length === 0);
  return [...new Set([...contradictions(problem), ...blocked.map(({ members }) => members[0]!.id)])].sort();
}

/** The choice that breaks limits by the fewest pesos, and of those one that is worth most. */
function leastBroken(problem: AllocationProblem, solver: Solver): readonly Award[] {
  const model = portfolioModel(problem);
  const worthless = withoutValues(model);
  const { awards } = bestPortfolio(worthless, solver, slacksOf(model))!;
  return awards;
}

const slacksOf = ({ rows }: PortfolioModel): Slack[] =>
  rows.map(({ low }, row) => ({ row, sign: low > -Infinity ? 1 : -1, price: 1 }));

function brokenBudget({ budget }: AllocationProblem, awards: readonly Award[]): Relaxation[] {
  const spent = spentOf(awards);
  return spent > budget ? [{ constraint: 'budget', from: budget, to: spent }] : [];
}

function brokenLimits({ limits }: AllocationProblem, awards: readonly Award[]): Relaxation[] {
  return limits.flatMap((limit) => {
    const used = usedOf(limit, awards);
    const isBroken = limit.side === 'floor' ? used < limit.amount : used > limit.amount;
    return isBroken ? [{ constraint: limitName(limit), from: limit.amount, to: used }] : [];
  });
}
