import type { Guarded, JointSystem } from './joint-system';
import type { OpenModel, Row, Solver } from './solver';

/** A number that an attacker would come too near to, and from which side. */
export interface Breach {
  /** Row of the system: a cell, or behind the cells a guarded sum. */
  readonly row: number;
  readonly side: 'low' | 'high';
}

interface Wanted {
  readonly row: number;
  readonly side: 'low' | 'high';
  readonly bound: number;
}

const NEAR = 1e-6;

/**
 * What somebody can find out who has all tables: for each hidden or guarded value v whether some whole, non-negative
 * counts explain everything shown with a value of at most max(0, v − k), and others with at least v + k (trust.md §5, 5).
 * Whatever is not proven possible counts as found out.
 */
export class Attack {
  private readonly rows: readonly (Guarded & Row)[];
  private readonly model: OpenModel;
  private hidden: readonly boolean[];
  /** Sums of explanations that were checked exactly, of whatever was hidden at the time … */
  private readonly all: Float64Array[] = [];
  /** … and those among them that explain what is shown now. */
  private explanations: Float64Array[] = [];

  constructor(
    private readonly system: JointSystem,
    private readonly k: number,
    solver: Solver,
  ) {
    this.rows = systemRows(system);
    this.model = solver.open(system.variables, [...this.rows, ...system.links]);
    this.hidden = system.cells.map(() => true);
  }

  /**
   * A value that is found out with these cells hidden; `null` when none is. Looked for first near a cell of which something
   * changed: whatever is told now is most likely in a line with it.
   */
  firstBreach(hidden: readonly boolean[], near?: number): Breach | null {
    this.hide(hidden);
    for (const row of this.rowsNear(near)) {
      const { value } = this.rows[row]!;
      const wanted: Wanted[] = [
        { row, side: 'high', bound: value + this.k },
        { row, side: 'low', bound: Math.max(0, value - this.k) },
      ];
      const breach = wanted.find((each) => !this.isPossible(each));
      if (breach) return { row, side: breach.side };
    }
    return null;
  }

  /** Rows of hidden cells and guarded sums; those that differ from a cell in few values come first. */
  private rowsNear(near: number | undefined): number[] {
    const rows = [...this.rows.keys()].filter((row) => this.hidden[row] ?? true);
    const key = near === undefined ? undefined : this.system.cells[near]?.cell.key;
    if (!key) return rows;
    const distance = (row: number): number => {
      const its = this.system.cells[row]?.cell.key;
      return its ? its.filter((value, at) => value !== key[at]).length : key.length;
    };
    return rows.sort((a, b) => distance(a) - distance(b) || a - b);
  }

  close(): void {
    this.model.close();
  }

  private hide(hidden: readonly boolean[]): void {
    const before = this.hidden;
    this.hidden = hidden;
    hidden.forEach((now, row) => {
      if (now !== before[row]) this.model.setRow(row, ...this.usualBounds(row));
    });
    this.explanations = this.all.filter((each) => this.explainsAllShown(each));
  }

  private isPossible(wanted: Wanted): boolean {
    if (this.explanations.some((each) => reaches(each, wanted))) return true;
    const fractions = this.furthest(wanted, false);
    if (fractions === null) return false;
    return this.accept(fractions, wanted) || this.isPossibleInWholes(wanted);
  }

  private isPossibleInWholes(wanted: Wanted): boolean {
    const wholes = this.furthest(wanted, true);
    return wholes !== null && this.accept(wholes, wanted);
  }

  /** Variables that take the value to its bound; `null` when none do, or nothing is proven. */
  private furthest({ row, side, bound }: Wanted, whole: boolean): ArrayLike<number> | null {
    const { plus, minus } = this.rows[row]!;
    const sign = side === 'low' ? 1 : -1;
    const costs = new Float64Array(this.system.variables);
    for (const variable of plus) costs[variable]! += sign;
    for (const variable of minus) costs[variable]! -= sign;
    // Never unbounded: further than the bound nobody needs to look.
    this.model.setRow(row, side === 'low' ? bound : -Infinity, side === 'low' ? Infinity : bound);
    const { optimal, value, at } = this.model.least(costs, whole);
    this.model.setRow(row, ...this.usualBounds(row));
    return optimal && Math.abs(sign * value - bound) < NEAR ? at : null;
  }

  /** Takes whole variables as an explanation if, checked exactly, they explain all that is shown. */
  private accept(at: ArrayLike<number>, wanted: Wanted): boolean {
    const whole = Float64Array.from(at, Math.round);
    if (whole.some((value, index) => value < 0 || Math.abs(value - at[index]!) > NEAR)) return false;
    const sums = Float64Array.from([...this.rows, ...this.system.links], (row) => sumOf(row, whole));
    if (!this.explainsLinks(sums) || !this.explainsAllShown(sums) || !reaches(sums, wanted)) return false;
    this.explanations.push(sums);
    this.all.push(sums);
    return true;
  }

  private explainsAllShown(sums: Float64Array): boolean {
    return this.hidden.every((hidden, row) => hidden || sums[row] === this.rows[row]!.value);
  }

  private explainsLinks(sums: Float64Array): boolean {
    return this.system.links.every(({ low, high }, at) => {
      const sum = sums[this.rows.length + at]!;
      return sum >= low && sum <= high;
    });
  }

  private usualBounds(row: number): [number, number] {
    const { value } = this.rows[row]!;
    return (this.hidden[row] ?? true) ? [-Infinity, Infinity] : [value, value];
  }
}

/** Cells first, then guarded sums; both free until somebody shows them. */
function systemRows({ cells, guarded }: JointSystem): (Guarded & Row)[] {
  const shown = cells.map(({ variables, cell }) => ({ plus: variables, minus: [], value: cell.value }));
  return [...shown, ...guarded].map((sum) => ({ ...sum, low: -Infinity, high: Infinity }));
}

const reaches = (sums: Float64Array, { row, side, bound }: Wanted): boolean =>
  side === 'low' ? sums[row]! <= bound : sums[row]! >= bound;

function sumOf({ plus, minus }: Row, at: Float64Array): number {
  let sum = 0;
  for (const variable of plus) sum += at[variable]!;
  for (const variable of minus) sum -= at[variable]!;
  return sum;
}
