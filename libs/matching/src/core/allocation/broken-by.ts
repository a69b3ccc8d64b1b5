import { spentOf, usedOf } from './counts-to';
import { cents, largestAward } from './portfolio-model';
import { limitName, type AllocationProblem, type Award, type Constraint } from './problem';

/** The constraints that a choice breaks, by name; exact, in hundredths of pesos. */
export function brokenBy(problem: AllocationProblem, awards: readonly Award[]): Constraint[] {
  const { budget, limits, lockedIn, lockedOut } = problem;
  const ids = new Set(awards.map(({ id }) => id));
  const most = largestAward(problem);
  return [
    ...(cents(spentOf(awards)) > cents(budget) ? ['budget'] : []),
    ...(awards.some(({ amount }) => amount > most) ? ['maxShare'] : []),
    ...limits.filter((limit) => isBroken(limit, awards)).map(limitName),
    ...[...lockedIn].filter((id) => !ids.has(id)).map((id) => `in.${id}`),
    ...[...lockedOut].filter((id) => ids.has(id)).map((id) => `out.${id}`),
  ];
}

function isBroken(limit: AllocationProblem['limits'][number], awards: readonly Award[]): boolean {
  const used = cents(usedOf(limit, awards));
  return limit.side === 'floor' ? used < cents(limit.amount) : used > cents(limit.amount);
}
