import type { Guarded, JointSystem } from './joint-system';
import { Moves, sumOf, type Sum } from './moves';
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
  /** Questions to the solver so far times finest cells; one over whole numbers takes about as long as five others. */
  work = 0;
  private readonly rows: readonly Guarded[];
  private readonly model: OpenModel;
  private readonly sums: readonly Sum[];
  private readonly moves: Moves;
  private hidden: readonly boolean[];
  /** Sums of explanations that were checked exactly, of whatever was hidden at the time … */
  private readonly all: Float64Array[] = [];
  /** … and those among them that explain what is shown now. */
  private explanations: Float64Array[] = [];
  /** What fractions can do, and go on to while nothing more is shown. */
  private inFractions = new Set<string>();
  private readonly nearest: Float64Array;
  private readonly alike: Float64Array;

  constructor(
    private readonly system: JointSystem,
    private readonly k: number,
    solver: Solver,
  ) {
    this.rows = systemRows(system);
    this.sums = [...this.rows, ...system.links];
    this.model = openChanges(system, this.rows, solver);
    this.moves = new Moves(system.truth, this.rows);
    this.hidden = system.cells.map(() => true);
    this.nearest = new Float64Array(2 * system.variables).fill(1);
    this.alike = new Float64Array(2 * system.variables);
  }

  /**
   * A value that is found out with these cells hidden; `null` when none is. Looked for first near a cell of which something
   * changed: whatever is told now is most likely in a line with it.
   */
  firstBreach(hidden: readonly boolean[], near?: number): Breach | null {
    this.hide(hidden);
    const undecided: Wanted[] = [];
    for (const wanted of this.rowsNear(near).flatMap((row) => this.wantedOf(row))) {
      const answer = this.isPossible(wanted);
      if (answer === false) return wanted;
      if (answer === null) undecided.push(wanted);
    }
    return undecided.find((wanted) => !this.isExplained(wanted) && !this.isPossibleInWholes(wanted)) ?? null;
  }

  private wantedOf(row: number): Wanted[] {
    const { value } = this.rows[row]!;
    return [
      { row, side: 'high', bound: value + this.k },
      { row, side: 'low', bound: Math.max(0, value - this.k) },
    ];
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
    if (hidden.some((now, row) => before[row] && !now)) this.inFractions = new Set();
    hidden.forEach((now, row) => {
      if (now !== before[row]) this.model.setRow(row, ...this.usualBounds(row));
    });
    this.explanations = this.all.filter((each) => this.explainsAllShown(each));
    this.moves.show([...hidden.keys()].filter((row) => !hidden[row]));
  }

  /** `null` when fractions would do and whole numbers have yet to be asked: that takes longest, and the rest may settle it. */
  private isPossible(wanted: Wanted): boolean | null {
    if (this.isExplained(wanted)) return true;
    const name = `${wanted.row} ${wanted.side}`;
    if (this.inFractions.has(name)) return null;
    const fractions = this.furthest(wanted, false);
    if (fractions === null) return false;
    this.inFractions.add(name);
    return this.accept(fractions, wanted) || null;
  }

  private isExplained(wanted: Wanted): boolean {
    if (this.explanations.some((each) => reaches(each, wanted))) return true;
    const moved = this.moves.towards(wanted.row, wanted.bound - this.rows[wanted.row]!.value);
    return moved ? this.accept(moved, wanted) : false;
  }

  private isPossibleInWholes(wanted: Wanted): boolean {
    const wholes = this.furthest(wanted, true);
    return wholes !== null && this.accept(wholes, wanted);
  }

  /** Counts that take the value to its bound, as near to the true ones as can be; `null` when none do, or nothing is proven. */
  private furthest({ row, side, bound }: Wanted, whole: boolean): Float64Array | null {
    this.work += this.system.variables * (whole ? 5 : 1);
    const change = bound - this.rows[row]!.value;
    this.model.setRow(row, side === 'low' ? -Infinity : change, side === 'low' ? change : Infinity);
    // Any whole answer will do; to prove that it is the nearest would take long.
    const { optimal, at } = this.model.least(whole ? this.alike : this.nearest, whole);
    this.model.setRow(row, ...this.usualBounds(row));
    const { truth, variables } = this.system;
    return optimal ? truth.map((value, variable) => value + at[variable]! - at[variables + variable]!) : null;
  }

  /** Takes whole variables as an explanation if, checked exactly, they explain all that is shown. */
  private accept(at: ArrayLike<number>, wanted: Wanted): boolean {
    const whole = Float64Array.from(at, Math.round);
    if (whole.some((value, index) => value < 0 || Math.abs(value - at[index]!) > NEAR)) return false;
    const sums = Float64Array.from(this.sums, (row) => sumOf(row, whole));
    if (!this.explainsLinks(sums) || !this.explainsAllShown(sums) || !reaches(sums, wanted)) return false;
    this.moves.take(whole);
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
    return (this.hidden[row] ?? true) ? [-Infinity, Infinity] : [0, 0];
  }
}

/** Cells first, then guarded sums. */
function systemRows({ cells, guarded }: JointSystem): Guarded[] {
  const shown = cells.map(({ variables, cell }) => ({ plus: variables, minus: [], value: cell.value }));
  return [...shown, ...guarded];
}

/**
 * Asks for changes of the true counts: for each finest cell how much more, then for each how much less. Between two questions
 * only bounds differ, so that each begins where the last one ended.
 */
function openChanges(
  { variables, truth, links }: JointSystem,
  sums: readonly Sum[],
  solver: Solver,
): OpenModel {
  const changeOf = ({ plus, minus }: Sum, low: number, high: number): Row => ({
    plus: [...plus, ...minus.map((each) => variables + each)],
    minus: [...minus, ...plus.map((each) => variables + each)],
    low,
    high,
  });
  const linked = links.map((row) => {
    const now = sumOf(row, truth);
    return changeOf(row, row.low - now, row.high - now);
  });
  const most = new Float64Array(2 * variables).fill(Infinity);
  most.set(truth, variables);
  return solver.open(
    2 * variables,
    [...sums.map((sum) => changeOf(sum, -Infinity, Infinity)), ...linked],
    most,
  );
}

const reaches = (sums: Float64Array, { row, side, bound }: Wanted): boolean =>
  side === 'low' ? sums[row]! <= bound : sums[row]! >= bound;
