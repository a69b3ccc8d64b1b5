/** Rows at a time: what the loops of a scan hand to one another stays in the first-level cache. A multiple of 32. */
export const BLOCK_ROWS = 4096;
const WORDS = BLOCK_ROWS / 32;

/** Bits of a verdict. */
export const FAILS = 1;
export const UNKNOWN = 2;

/** What is known of the rows of one block: first of all of them, a bit each, then of those that did not fail, `count` of them. */
export class Block {
  readonly live = new Uint32Array(WORDS);
  /** Rules on codes that were failed, or are open. */
  readonly fails = new Uint32Array(WORDS);
  readonly open = new Uint32Array(WORDS);
  /** Of one rule at a time. */
  readonly wanted = new Uint32Array(WORDS);
  readonly possible = new Uint32Array(WORDS);
  count = 0;
  /** How many of those that did not fail have an open answer. */
  unknown = 0;
  readonly rows = new Uint32Array(BLOCK_ROWS);
  readonly verdicts = new Uint8Array(BLOCK_ROWS);
  /** Sums of contributions (`score-match.ts`), whole numbers up to 1e12. */
  readonly points = new Float64Array(BLOCK_ROWS);

  /** The rows that live and are not among those that did not fail. `start` is the first row of the block. */
  failedRows(start: number): number[] {
    const { live, rows, count } = this;
    const failed = live.slice();
    for (const row of rows.subarray(0, count)) failed[(row - start) >>> 5]! &= ~(1 << ((row - start) % 32));
    return Array.from(failed, (bits, word) => rowsOf(bits, start + word * 32)).flat();
  }
}

function rowsOf(bits: number, first: number): number[] {
  const rows: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) rows.push(first + 31 - Math.clz32(left & -left));
  return rows;
}
