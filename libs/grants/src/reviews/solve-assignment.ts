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
  const columns = await solve(model.problem);
  const pairs = chosenPairs(model, (name) => primalOf(columns[name]));
  if (faultsOfAssignment(task, pairs).length === 0) return { pairs };
  return { refusal: { reason: 'impossible', applications: [] } };
}

type Columns = ReturnType<Awaited<ReturnType<typeof loadHighs>>['solve']>['Columns'];

/** Loading takes longer than solving. What broke once is loaded anew, or nothing could be proposed until the next start. */
async function solve(problem: string): Promise<Columns> {
  try {
    const solver = await (highs ??= loadHighs());
    const options = { time_limit: TIME_LIMIT, random_seed: 0, output_flag: false };
    return solver.solve(problem, options).Columns;
  } catch (error) {
    highs = null;
    throw error;
  }
}

const primalOf = (column: object | undefined): number =>
  column && 'Primal' in column ? Number(column.Primal) : 0;
