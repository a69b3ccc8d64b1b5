import { Attack } from './attack';
import type { CountTable, Limits, TableCell } from './count-table';
import { isUnsafe } from './is-unsafe';
import { isHiddenIn, jointSystem, type JointSystem, type Release } from './joint-system';
import type { Solver } from './solver';
import { Widening } from './widening';
import { mostCells } from './with-margins';

/** A table of which more is hidden says nothing. */
export const MOST_HIDDEN = 0.7;
/** Cells of one table, margins included: more cannot be attacked in bounded time. */
const MOST_CELLS = 20_000;

/** Cells that are tried to be shown again: of a large table the rest is not worth the time. */
const MOST_TRIES = 100;
/** … and work for it, as the attack counts it: by questions, not by time, so that the same table has the same answer. */
const MOST_WORK = 750_000;

/** Why nothing of a table may leave as it is. */
export type Unprotectable = 'too-large' | 'already-known' | 'too-blunt';

export type Protection =
  | { readonly cells: readonly ProtectedCell[]; readonly refusal?: undefined }
  | { readonly cells?: undefined; readonly refusal: Unprotectable };

export interface ProtectedCell extends TableCell {
  readonly shown: boolean;
}

/**
 * Which cells of a new table to hide so that no hidden value, of it or of a release before, can be told nearer than k on
 * either side by anybody who has them all; or why that cannot be done.
 */
export function protectTable(
  table: CountTable,
  released: readonly Release[],
  limits: Limits,
  solver: Solver,
): Protection {
  if (mostCells(table) > MOST_CELLS) return { refusal: 'too-large' };
  const system = jointSystem([...released.map((each) => each.table), table], limits, solver);
  if (!system) return { refusal: 'too-large' };
  const search = new Search(system, released, limits, solver);
  try {
    return search.run();
  } finally {
    search.close();
  }
}

/** Part of the cells that are hidden, 0 to 1. */
export function hiddenPart(cells: readonly ProtectedCell[]): number {
  return cells.filter(({ shown }) => !shown).length / cells.length;
}

/** Hides, attacks and hides more until the attack fails, then shows again whatever it fails without. */
class Search {
  private readonly attack: Attack;
  private readonly widening: Widening;
  private readonly unsafe: readonly boolean[];
  private readonly worth: readonly number[];
  /** Rows of the new table's cells. */
  private readonly own: readonly number[];
  private hidden: readonly boolean[];

  constructor(
    private readonly system: JointSystem,
    released: readonly Release[],
    limits: Limits,
    solver: Solver,
  ) {
    const { cells } = system;
    this.own = [...cells.keys()].filter((row) => cells[row]!.release === released.length);
    this.unsafe = cells.map(({ cell }) => isUnsafe(cell.value, cell.contributors, limits));
    this.worth = cells.map(({ cell }) => worthOf(cell.value));
    this.hidden = cells.map(({ release, cell }, row) =>
      release < released.length ? isHiddenIn(released[release]!, cell) : this.unsafe[row]!,
    );
    this.attack = new Attack(system, limits.k, solver);
    this.widening = new Widening(system, released.length, limits.k, this.hidden, solver);
  }

  run(): Protection {
    if (!this.hideUntilSafe()) return { refusal: 'already-known' };
    this.showWhatMayBe();
    const cells = this.own.map((row) => ({ ...this.system.cells[row]!.cell, shown: !this.hidden[row] }));
    return hiddenPart(cells) > MOST_HIDDEN ? { refusal: 'too-blunt' } : { cells };
  }

  close(): void {
    this.attack.close();
    this.widening.close();
  }

  /** False when some value is told although everything is hidden that may be: what left before tells it. */
  private hideUntilSafe(): boolean {
    for (;;) {
      const breach = this.attack.firstBreach(this.hidden);
      if (!breach) return true;
      const more = new Set(this.widening.cellsFor(breach, this.hidden, this.worth));
      if (more.size === 0) return false;
      this.hidden = this.hidden.map((hidden, row) => hidden || more.has(row));
    }
  }

  private showWhatMayBe(): void {
    const secondary = this.own.filter((row) => this.hidden[row] && !this.unsafe[row]);
    const mostWorth = secondary.sort((a, b) => this.worth[b]! - this.worth[a]! || a - b);
    const most = this.attack.work + MOST_WORK;
    for (const row of mostWorth.slice(0, MOST_TRIES)) {
      if (this.attack.work > most) return;
      const without = this.hidden.with(row, false);
      if (!this.attack.firstBreach(without, row)) this.hidden = without;
    }
  }
}

/** Cells count about alike, larger ones and with them margins somewhat more: they say more about more people. */
const worthOf = (value: number): number => 1 + Math.log1p(value) / 10;
