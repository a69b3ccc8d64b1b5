import type { Row } from './solver';

/** A whole change of the finest cells, as small as whole numbers have it, and what it does to each sum. */
interface Move {
  readonly change: Float64Array;
  readonly sums: Float64Array;
  /** Finest cells that it changes. */
  readonly width: number;
}

export type Sum = Pick<Row, 'plus' | 'minus'>;

/** As many as are worth looking through: the newest fit best to what is hidden now. */
const MOST_MOVES = 300;
/** Changes of more in one cell are of no use: a value has to move by k. */
const MOST_CHANGED = 100;

/**
 * Changes that leave everything shown as it is, gathered from what a solver once found. Some of them together, begun at the
 * true counts, often take a value to its bound without asking it again. Whatever comes out has yet to be checked.
 */
export class Moves {
  private all: Move[] = [];
  private usable: readonly Move[] = [];
  private shown: readonly number[] = [];

  constructor(
    private readonly truth: Float64Array,
    private readonly sums: readonly Sum[],
  ) {}

  /** From now on these cells are shown. Of moves that change the one cell shown anew, two together may leave it as it is. */
  show(shown: readonly number[]): void {
    const before = new Set(this.shown);
    const added = shown.filter((row) => !before.has(row));
    this.shown = shown;
    if (added.length === 1) this.freeOf(added[0]!);
    this.usable = this.all
      .filter(({ sums }) => shown.every((row) => sums[row] === 0))
      .sort((a, b) => a.width - b.width);
  }

  /** Keeps how whole counts differ from the true ones. */
  take(counts: ArrayLike<number>): void {
    const move = this.moveOf(this.truth.map((value, at) => counts[at]! - value));
    if (!move || this.all.some((each) => isSame(each.change, move.change))) return;
    this.all = [...this.all.slice(1 - MOST_MOVES), move];
    if (this.shown.every((row) => move.sums[row] === 0)) this.usable = [...this.usable, move];
  }

  /** Counts, none negative, at which a sum has changed by so much at least; `null` when none were found. */
  towards(row: number, wanted: number): Float64Array | null {
    const at = Float64Array.from(this.truth);
    let left = wanted;
    for (const { change, sums } of this.usable) {
      if (sums[row] === 0) continue;
      const step = sums[row]! * Math.sign(left);
      const times = Math.sign(step) * Math.min(Math.ceil(Math.abs(left / step)), mostTimes(at, change, step));
      if (times === 0) continue;
      change.forEach((each, variable) => (at[variable]! += times * each));
      left -= times * sums[row]!;
      if (left === 0 || Math.sign(left) !== Math.sign(wanted)) return at;
    }
    return null;
  }

  private freeOf(row: number): void {
    const others = this.shown.filter((each) => each !== row);
    const changing = this.all
      .filter(({ sums }) => sums[row] !== 0 && others.every((each) => sums[each] === 0))
      .sort((a, b) => a.width - b.width);
    const [first, ...rest] = changing;
    if (!first) return;
    const freed = rest.flatMap(
      (each) => this.combined(each, first.sums[row]!, first, -each.sums[row]!) ?? [],
    );
    this.all = [...this.all, ...freed].slice(-MOST_MOVES);
  }

  private combined(one: Move, times: number, other: Move, otherTimes: number): Move | null {
    return this.moveOf(one.change.map((each, at) => each * times + other.change[at]! * otherTimes));
  }

  private moveOf(change: Float64Array): Move | null {
    const divisor = change.reduce((common, each) => commonDivisor(common, Math.abs(each)), 0);
    if (divisor === 0) return null;
    const reduced = change.map((each) => each / divisor);
    if (reduced.some((each) => Math.abs(each) > MOST_CHANGED)) return null;
    const width = reduced.reduce((sum, each) => sum + (each === 0 ? 0 : 1), 0);
    return { change: reduced, sums: Float64Array.from(this.sums, (sum) => sumOf(sum, reduced)), width };
  }
}

/** What a sum comes to. */
export function sumOf({ plus, minus }: Sum, at: ArrayLike<number>): number {
  let sum = 0;
  for (const variable of plus) sum += at[variable]!;
  for (const variable of minus) sum -= at[variable]!;
  return sum;
}

/** How often a change can be made, or undone where `sign` is negative, before some count would be negative. */
function mostTimes(at: Float64Array, change: Float64Array, sign: number): number {
  let most = Infinity;
  for (let variable = 0; variable < at.length; variable++) {
    const each = change[variable]! * Math.sign(sign);
    if (each < 0) most = Math.min(most, Math.floor(at[variable]! / -each));
  }
  return most;
}

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((each, at) => each === b[at]);
