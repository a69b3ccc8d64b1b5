import { limitName, type AllocationProblem, type Constraint } from './problem';

/** Every constraint of a problem, by name. */
export const constraintsOf = (problem: AllocationProblem): Constraint[] => [
  'budget',
  ...(problem.maxShare < 1 ? ['maxShare'] : []),
  ...problem.limits.map(limitName),
  ...[...problem.lockedIn].map((id) => `in.${id}`),
  ...[...problem.lockedOut].map((id) => `out.${id}`),
];

/** The same problem without one of its constraints. */
export function without(problem: AllocationProblem, constraint: Constraint): AllocationProblem {
  if (constraint === 'maxShare') return { ...problem, maxShare: Infinity };
  if (constraint === 'budget') return { ...problem, ...withoutBudget(problem) };
  const [kind, id] = [
    constraint.slice(0, constraint.indexOf('.')),
    constraint.slice(constraint.indexOf('.') + 1),
  ];
  if (kind === 'in') return { ...problem, lockedIn: less(problem.lockedIn, id) };
  if (kind === 'out') return { ...problem, lockedOut: less(problem.lockedOut, id) };
  return { ...problem, limits: problem.limits.filter((limit) => limitName(limit) !== constraint) };
}

/** As much as everybody asks at most; a share of the budget stays the share of the old one. */
function withoutBudget({ budget, maxShare, candidates }: AllocationProblem) {
  const most = ({ tiers }: AllocationProblem['candidates'][number]): number =>
    tiers.reduce((found, { amount }) => Math.max(found, amount), 0);
  const enough = Math.max(
    budget,
    candidates.reduce((sum, each) => sum + most(each), 0),
  );
  return { budget: enough, maxShare: enough === 0 ? maxShare : (maxShare * budget) / enough };
}

function less(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}
