import loadHighs, { type Highs, type Model } from 'highs';
import type { Answer, OpenModel, Row, Solver } from '../core/suppression/solver';

const NONE: Answer = { optimal: false, value: NaN, at: [] };

/** HiGHS as a solver; seconds are those of one question. */
export async function openHighs(seconds: number): Promise<Solver> {
  const highs = await loadHighs();
  return { open: (variables, rows, most) => new HighsModel(highs, variables, rows, seconds, most) };
}

class HighsModel implements OpenModel {
  private readonly model: Model;
  private readonly all: { readonly kind: 'range'; readonly from: number; readonly to: number };
  private whole = false;
  private costs: Float64Array | null = null;

  constructor(
    private readonly highs: Highs,
    private readonly variables: number,
    rows: readonly Row[],
    seconds: number,
    most: Float64Array = new Float64Array(variables).fill(Infinity),
  ) {
    this.all = { kind: 'range', from: 0, to: variables - 1 };
    this.model = highs.createModel({
      numCols: variables,
      numRows: rows.length,
      colCost: new Float64Array(variables),
      colLower: new Float64Array(variables),
      colUpper: Float64Array.from(most),
      rowLower: Float64Array.from(rows, ({ low }) => low),
      rowUpper: Float64Array.from(rows, ({ high }) => high),
      matrix: matrixOf(variables, rows),
    });
    this.model.options.set({ output_flag: false, random_seed: 0, time_limit: seconds, mip_rel_gap: 0 });
  }

  setRow(row: number, low: number, high: number): void {
    this.model.changeRowBounds(row, low, high);
  }

  least(costs: Float64Array, whole: boolean): Answer {
    this.setWhole(whole);
    // Costs said again would make the solver begin anew.
    if (costs !== this.costs) this.model.changeColsCost(this.all, costs);
    this.costs = this.whole ? null : costs;
    this.model.zeroAllClocks();
    const { modelStatus } = this.model.run();
    if (modelStatus !== this.highs.constants.modelStatus.optimal) return NONE;
    const at = this.model.getSolution().colValue;
    return { optimal: true, value: this.model.getObjectiveValue(), at };
  }

  close(): void {
    this.model.dispose();
  }

  private setWhole(whole: boolean): void {
    if (whole === this.whole) return;
    const { integer } = this.highs.constants.variableType;
    if (whole) this.model.changeColsIntegrality(this.all, new Int32Array(this.variables).fill(integer));
    else this.model.clearIntegrality();
    this.whole = whole;
  }
}

/** Row by row, as the model wants it. */
function matrixOf(variables: number, rows: readonly Row[]) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { plus, minus } of rows) {
    for (const [list, sign] of [
      [plus, 1],
      [minus, -1],
    ] as const) {
      for (const variable of list) {
        indices.push(variable);
        values.push(sign);
      }
    }
    starts.push(indices.length);
  }
  return { format: 'csr' as const, numCols: variables, numRows: rows.length, starts, indices, values };
}
