/** The value of a dimension that stands for all of its values together. */
export const TOTAL = 'total';

/** Who a count comes from: each by a name with its part, or only how many they are and the part of the largest. */
export type Contributors =
  | { readonly named: ReadonlyMap<string, number> }
  | { readonly number: number; readonly largest: number | null };

/** A finest cell of a table: one value of each dimension, persons counted, whole and never negative. */
export interface InnerCell {
  readonly key: readonly string[];
  readonly count: number;
  readonly contributors?: Contributors;
}

/** A table of counts without its margins. A combination that is not listed holds nobody, and everybody may know it. */
export interface CountTable {
  readonly dimensions: readonly string[];
  readonly cells: readonly InnerCell[];
}

/** When a number may not be shown, and how near to it nobody may come. */
export interface Limits {
  /** Counts from 1 to k − 1 are small; every hidden value must remain possible from v − k to v + k. */
  readonly k: number;
  readonly minContributors: number;
  /** The part of a cell that one contributor may make up at most, 0 to 1. */
  readonly maxShare: number;
  /** Whether a zero tells too much: in a sensitive group “nobody” is an answer about everybody in it. */
  readonly hideZeros: boolean;
}

/** trust.md §5, rules 2 and 3. */
export const USUAL_LIMITS: Limits = { k: 11, minContributors: 3, maxShare: 0.6, hideZeros: false };

/** A cell as it would be published: a margin has `total` where it adds up all values. */
export interface TableCell {
  readonly key: readonly string[];
  readonly value: number;
  /** Inner cells that it adds up, by their place in the table. */
  readonly parts: readonly number[];
  readonly contributors?: Contributors;
}

/** The key of a cell as one text, unlike any other key's. */
export const keyText = (key: readonly string[]): string => JSON.stringify(key);
