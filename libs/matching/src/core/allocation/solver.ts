/** Σ coefficient × column, held between two numbers. */
export interface Row {
  readonly low: number;
  readonly high: number;
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

export interface Column {
  readonly value: number;
  /** From 0 to this. */
  readonly most: number;
  /** Whether only whole numbers count. */
  readonly whole: boolean;
}

/** Maximise Σ value × column under the rows. */
export interface Program {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Solved =
  | {
      readonly status: 'optimal';
      readonly value: number;
      readonly at: ArrayLike<number>;
      /** Of a relaxed program: what one more unit of each row's bound adds to the value. */
      readonly prices: ArrayLike<number>;
    }
  | { readonly status: 'infeasible' }
  /** Time ran out before it was proven. */
  | { readonly status: 'unproven' };

export interface Solver {
  /** With fractions allowed. */
  relaxed(program: Program): Solved;
  /** In whole numbers, best to 1e-7. */
  whole(program: Program): Solved;
}

/** An optimum could not be proven in the time that was given. */
export class Unproven extends Error {}
