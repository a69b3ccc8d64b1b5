import type { SparseRows } from '../sparse-rows';

/** A linear function of a row: the product with `weights` plus `bias`. */
export interface LinearModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Where the search stops: when no row's projected gradient is larger, or after so many passes. */
const TOLERANCE = 0.1;
const MOST_PASSES = 60;

/**
 * Learns to tell some rows from all others: support vector machine with squared hinge loss and penalty `cost`, by dual
 * coordinate descent with shrinking (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear
 * SVM"). Rows are visited in a fixed scattered order, so that the same rows give the same model.
 */
export function learnLinear(
  rows: SparseRows,
  isOwn: (row: number) => boolean,
  cost: number,
  order: Uint32Array = scatteredOrder(rows.count),
): LinearModel {
  const state = new Descent(rows, isOwn, cost);
  let active = order;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { kept, largest } = state.visit(active);
    if (largest > TOLERANCE) active = kept;
    else if (active === order) break;
    else active = order;
  }
  return { weights: state.weights, bias: state.bias };
}

/** Every row once, far from its neighbours: steps of the golden ratio around the circle, sorted. */
export function scatteredOrder(count: number): Uint32Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  const turn = Float64Array.from({ length: count }, (_, row) => (row * golden) % 1);
  return Uint32Array.from({ length: count }, (_, row) => row).sort((one, other) => turn[one]! - turn[other]!);
}

class Descent {
  readonly weights: Float64Array;
  bias = 0;
  private readonly multipliers: Float64Array;
  private readonly squares: Float64Array;
  private readonly softness: number;
  /** Rows whose gradient is beyond this are settled, as far as the last pass knows. */
  private settled = Infinity;

  constructor(
    private readonly rows: SparseRows,
    private readonly isOwn: (row: number) => boolean,
    cost: number,
  ) {
    this.weights = new Float64Array(rows.width);
    this.multipliers = new Float64Array(rows.count);
    this.softness = 1 / (2 * cost);
    this.squares = squaredLengths(rows).map((square) => square + 1 + this.softness);
  }

  /** Visits rows once; `kept` are those not settled, `largest` the largest projected gradient met. */
  visit(active: Uint32Array): { kept: Uint32Array; largest: number } {
    const kept = new Uint32Array(active.length);
    let [count, largest, highest] = [0, 0, 0];
    for (let at = 0; at < active.length; at++) {
      const row = active[at]!;
      const sign = this.isOwn(row) ? 1 : -1;
      const multiplier = this.multipliers[row]!;
      const gradient = sign * this.decide(row) - 1 + this.softness * multiplier;
      if (multiplier === 0 && gradient > this.settled) continue;
      kept[count++] = row;
      if (multiplier === 0 && gradient >= 0) continue;
      largest = Math.max(largest, Math.abs(gradient));
      highest = Math.max(highest, gradient);
      this.move(row, sign, Math.max(0, multiplier - gradient / this.squares[row]!) - multiplier);
    }
    this.settled = highest > 0 ? highest : Infinity;
    return { kept: kept.subarray(0, count), largest };
  }

  private decide(row: number): number {
    const { offsets, columns, values } = this.rows;
    let sum = this.bias;
    for (let at = offsets[row]!, to = offsets[row + 1]!; at < to; at++) {
      sum += values[at]! * this.weights[columns[at]!]!;
    }
    return sum;
  }

  private move(row: number, sign: number, step: number): void {
    const { offsets, columns, values } = this.rows;
    this.multipliers[row]! += step;
    this.bias += sign * step;
    for (let at = offsets[row]!, to = offsets[row + 1]!; at < to; at++) {
      this.weights[columns[at]!]! += sign * step * values[at]!;
    }
  }
}

function squaredLengths({ offsets, values, count }: SparseRows): Float64Array {
  return Float64Array.from({ length: count }, (_, row) =>
    values.subarray(offsets[row], offsets[row + 1]).reduce((sum, value) => sum + value * value, 0),
  );
}
