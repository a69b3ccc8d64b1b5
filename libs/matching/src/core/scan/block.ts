/** Rows at a time: what the loops of a scan hand to one another stays in the first-level cache. */
export const BLOCK_ROWS = 4096;

/** Bits of a verdict. A row that is `GONE` is no nonprofit any more. */
export const FAILS = 1;
export const UNKNOWN = 2;
export const GONE = 4;

/** The rows of one block that did not fail, `count` of them: their numbers, verdicts and points; and those that did. */
export class Block {
  count = 0;
  failedCount = 0;
  readonly failedRows = new Uint32Array(BLOCK_ROWS);
  readonly rows = new Uint32Array(BLOCK_ROWS);
  readonly verdicts = new Uint8Array(BLOCK_ROWS);
  /** Sums of contributions (`score-match.ts`), whole numbers up to 1e12. */
  readonly points = new Float64Array(BLOCK_ROWS);
}
