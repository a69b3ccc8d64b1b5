import {
  byApplication,
  COSTS,
  costOf,
  lacking,
  loadOf,
  possiblePairs,
  roomOf,
  type AssignmentTask,
  type Pair,
} from './assignment';

/** A problem in CPLEX's LP format, and what its variables mean. */
export interface AssignmentModel {
  readonly problem: string;
  readonly pairs: readonly Pair[];
}

/** Ids never enter the text: variables are counted. */
export function assignmentModel(task: AssignmentTask): AssignmentModel {
  const pairs = possiblePairs(task);
  const terms = pairs.map((pair, index) => ({ ...pair, name: `x${index}` }));
  const sum = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join(' + ');
  const costs = terms
    .map((term) => ({ name: term.name, cost: costOf(task, term) }))
    .filter(({ cost }) => cost > 0)
    .map(({ name, cost }) => `+ ${cost} ${name}`);
  const grouped = byApplication(terms);
  const rows = task.applications.flatMap(({ id }, index) => {
    const of = grouped.get(id) ?? [];
    return of.length === 0 ? [] : [` a${index}: ${sum(of)} = ${lacking(task, id)}`];
  });
  const loads = task.reviewers.flatMap((reviewer, index) => {
    const of = terms.filter(({ reviewerId }) => reviewerId === reviewer.id);
    const kept = loadOf(task.kept, reviewer.id);
    if (of.length === 0) return [` t${index}: top >= ${kept}`];
    return [
      ` r${index}: ${sum(of)} <= ${roomOf(task, reviewer)}`,
      ` t${index}: ${sum(of)} - top <= ${-kept}`,
    ];
  });
  const parts = ['Minimize', ` cost: ${COSTS.top} top ${costs.join(' ')}`, 'Subject To', ...rows, ...loads];
  return {
    pairs,
    problem: [...parts, 'Bounds', ' top >= 0', 'Binary', ...terms.map(({ name }) => ` ${name}`), 'End'].join(
      '\n',
    ),
  };
}

/** The pairs of a solution, in which a variable of a chosen pair is one, as near as solvers come. */
export function chosenPairs({ pairs }: AssignmentModel, valueOf: (name: string) => number): Pair[] {
  return pairs.filter((_, index) => valueOf(`x${index}`) > 0.5);
}
