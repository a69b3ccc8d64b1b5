/** Rows at a time: verdicts and points of one block stay in the first-level cache. */
export const BLOCK_ROWS = 4096;

/** Bits of a verdict. */
export const FAILS = 1;
export const UNKNOWN = 2;
export const GONE = 4;

/** What the kernels of a scan write for the rows of one block, counted from the block's first row. */
export class Block {
  readonly verdict = new Uint8Array(BLOCK_ROWS);
  /** Sums of contributions (`score-match.ts`), whole numbers up to 1e12. */
  readonly points = new Float64Array(BLOCK_ROWS);
}

/** One pass over one column: adds its answer for the rows from `start` to before `end`. */
export type Kernel = (start: number, end: number, block: Block) => void;
