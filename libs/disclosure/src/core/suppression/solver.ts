/** Bounds of a sum of variables, some of them subtracted. */
export interface Row {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** The least of a sum. `optimal` is false whenever it is not proven: then `value` and `at` mean nothing. */
export interface Answer {
  readonly optimal: boolean;
  readonly value: number;
  readonly at: ArrayLike<number>;
}

/** A set of rows over variables that are never negative, whose bounds may be moved and that is asked again and again. */
export interface OpenModel {
  setRow(row: number, low: number, high: number): void;
  /** The least of Σ cost × variable, over fractions or over whole numbers. */
  least(costs: Float64Array, whole: boolean): Answer;
  close(): void;
}

/** What solves linear problems; it may hold up whoever asks, so it is asked outside of the main thread. */
export interface Solver {
  /** `most` of each variable; without it they have no upper bound. */
  open(variables: number, rows: readonly Row[], most?: Float64Array): OpenModel;
}
