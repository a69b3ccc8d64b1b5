import loadHighs from 'highs';
import {
  assignmentModel,
  chosenPairs,
  faultsOfAssignment,
  plainRefusal,
  type AssignmentTask,
  type NoAssignment,
  type Pair,
} from '../core';

export type Assignment =
  | { readonly pairs: readonly Pair[]; readonly refusal?: undefined }
  | { readonly pairs?: undefined; readonly refusal: NoAssignment };

/** Seconds; what is best by then is taken, if it holds. */
const TIME_LIMIT = 5;

let highs: ReturnType<typeof loadHighs> | null = null;

/** The cheapest assignment, or why there is none. A solution is checked before it is believed. */
export async function solveAssignment(task: AssignmentTask): Promise<Assignment> {
  const refusal = plainRefusal(task);
  if (refusal) return { refusal };
  const model = assignmentModel(task);
  // Loading takes longer than solving; each solving starts afresh all the same.
  const solver = await (highs ??= loadHighs());
  const { Columns } = solver.solve(model.problem, {
    time_limit: TIME_LIMIT,
    random_seed: 0,
    output_flag: false,
  });
  const pairs = chosenPairs(model, (name) => primalOf(Columns[name]));
  if (faultsOfAssignment(task, pairs).length === 0) return { pairs };
  return { refusal: { reason: 'impossible', applications: [] } };
}

const primalOf = (column: object | undefined): number =>
  column && 'Primal' in column ? Number(column.Primal) : 0;
