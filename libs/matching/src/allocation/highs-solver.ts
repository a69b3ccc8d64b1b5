import loadHighs, { type Highs, type Model } from 'highs';
import type { Program, Solved, Solver } from '../core/allocation/solver';

/** HiGHS as a solver; `until` is when it gives up (milliseconds, as of `performance.now`). */
export async function openHighs(until: number): Promise<Solver> {
  const highs = await loadHighs();
  return {
    relaxed: (program) => solve(highs, program, until, false),
    whole: (program) => solve(highs, program, until, true),
  };
}

function solve(highs: Highs, program: Program, until: number, whole: boolean): Solved {
  const seconds = (until - performance.now()) / 1_000;
  if (seconds <= 0) return { status: 'unproven' };
  if (program.columns.length === 0) return withoutColumns(program);
  const model = highs.createModel(dataOf(program));
  try {
    model.options.set(OPTIONS(seconds));
    if (whole) model.changeColsIntegrality(allOf(program), integrality(highs, program));
    return answer(highs, model);
  } finally {
    model.dispose();
  }
}

/** Best to 1e-7 in value, and the same each time. */
const OPTIONS = (seconds: number) => ({
  output_flag: false,
  random_seed: 0,
  time_limit: seconds,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-7,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
});

function answer(highs: Highs, model: Model): Solved {
  const { modelStatus } = model.run();
  const { optimal, infeasible } = highs.constants.modelStatus;
  if (modelStatus === infeasible) return { status: 'infeasible' };
  if (modelStatus !== optimal) return { status: 'unproven' };
  const { colValue, rowDual } = model.getSolution();
  // It minimises what is lost: a price is what a loss is lessened by.
  return {
    status: 'optimal',
    value: -model.getObjectiveValue(),
    at: colValue,
    prices: Array.from(rowDual, (dual) => -dual),
  };
}

/** The solver takes no program without columns. */
function withoutColumns({ rows }: Program): Solved {
  const isKept = rows.every(({ low, high }) => low <= 0 && high >= 0);
  return isKept
    ? { status: 'optimal', value: 0, at: [], prices: rows.map(() => 0) }
    : { status: 'infeasible' };
}

const allOf = ({ columns }: Program) => ({ kind: 'range' as const, from: 0, to: columns.length - 1 });

const integrality = ({ constants: { variableType } }: Highs, { columns }: Program): Int32Array =>
  Int32Array.from(columns, ({ whole }) => (whole ? variableType.integer : variableType.continuous));

function dataOf({ columns, rows }: Program) {
  const numCols = columns.length;
  const numRows = rows.length;
  return {
    numCols,
    numRows,
    colCost: Float64Array.from(columns, ({ value }) => -value),
    colLower: new Float64Array(numCols),
    colUpper: Float64Array.from(columns, ({ most }) => most),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: { format: 'csr' as const, numCols, numRows, ...matrixOf(rows) },
  };
}

/** Row by row. */
function matrixOf(rows: Program['rows']) {
  const starts = [0];
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length);
  return {
    starts,
    indices: rows.flatMap(({ columns }) => columns),
    values: rows.flatMap(({ coefficients }) => coefficients),
  };
}
