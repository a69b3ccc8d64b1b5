import { countBits } from '../store/bits';

/** Rows at a time: what the loops of a scan hand to one another stays in the first-level cache. A multiple of 32. */
export const BLOCK_ROWS = 4096;
export const BLOCK_WORDS = BLOCK_ROWS / 32;

/** Bits of a verdict. */
export const FAILS = 1;
export const UNKNOWN = 2;

/** What is known of the rows of one block: first of all of them, a bit each, then of the candidates, `count` of them. */
export class Block {
  readonly live = new Uint32Array(BLOCK_WORDS);
  /** Rules that were failed, or are open. */
  readonly fails = new Uint32Array(BLOCK_WORDS);
  readonly open = new Uint32Array(BLOCK_WORDS);
  /** Who did not fail and could be among the best. */
  readonly candidates = new Uint32Array(BLOCK_WORDS);
  /** Whose numbers have to be read. */
  readonly unsure = new Uint32Array(BLOCK_WORDS);
  /** Of one rule at a time. */
  readonly wanted = new Uint32Array(BLOCK_WORDS);
  readonly possible = new Uint32Array(BLOCK_WORDS);
  count = 0;
  readonly rows = new Uint32Array(BLOCK_ROWS);
  readonly verdicts = new Uint8Array(BLOCK_ROWS);
  /** Sums of contributions (`score-match.ts`), whole numbers up to 1e12. */
  readonly points = new Float64Array(BLOCK_ROWS);

  /** The rows that live and failed. `start` is the first row of the block. */
  failedRows(start: number): number[] {
    return Array.from(this.live, (live, word) => rowsOf(live & this.fails[word]!, start + word * 32)).flat();
  }

  /** All who did not fail are candidates; says how many they are, and how many of them have an open answer. */
  takeAll(): { candidates: number; unknown: number } {
    const { live, fails, open, candidates } = this;
    let [all, unknown] = [0, 0];
    for (let word = 0; word < BLOCK_WORDS; word += 1) {
      const rows = live[word]! & ~fails[word]!;
      candidates[word] = rows;
      all += countBits(rows);
      unknown += countBits(rows & open[word]!);
    }
    return { candidates: all, unknown };
  }

  /** Lists the candidates with their verdicts. */
  list(start: number): void {
    const { candidates, open, rows, verdicts } = this;
    let count = 0;
    for (let word = 0; word < BLOCK_WORDS; word += 1) {
      const first = start + word * 32;
      const opens = open[word]!;
      for (let left = candidates[word]!; left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & -left);
        rows[count] = first + bit;
        verdicts[count] = ((opens >>> bit) & 1) * UNKNOWN;
        count += 1;
      }
    }
    this.count = count;
  }
}

function rowsOf(bits: number, first: number): number[] {
  const rows: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) rows.push(first + 31 - Math.clz32(left & -left));
  return rows;
}
