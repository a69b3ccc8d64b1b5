import type { Breach } from './attack';
import type { JointSystem } from './joint-system';
import type { OpenModel, Row, Solver } from './solver';

const NEAR = 1e-6;
const FREE = [-Infinity, Infinity] as const;

/**
 * Which further cells to hide so that a value becomes uncertain enough: among all counts that reach its bound, those
 * that change what the new table shows the least, each change weighed by what its cell is worth.
 */
export class Widening {
  private readonly model: OpenModel;
  /** Rows of the cells of the new table. */
  private readonly own: readonly number[];

  /** `hidden` says of every row of the system whether it is hidden; only the new table's may change later. */
  constructor(
    private readonly system: JointSystem,
    private readonly release: number,
    private readonly k: number,
    private readonly hidden: readonly boolean[],
    solver: Solver,
  ) {
    this.own = [...system.cells.keys()].filter((row) => system.cells[row]!.release === release);
    this.model = solver.open(this.size, this.rows());
  }

  /** Cells of the new table that must be hidden too, by their rows; none when hiding all of it would not do. */
  cellsFor(breach: Breach, hidden: readonly boolean[], worth: readonly number[]): number[] {
    // Where fractions would need no further cell, whole numbers do: the attack found that out.
    const found = this.changedCells(breach, hidden, worth, false);
    return found?.length === 0 ? (this.changedCells(breach, hidden, worth, true) ?? []) : (found ?? []);
  }

  close(): void {
    this.model.close();
  }

  private changedCells(
    breach: Breach,
    hidden: readonly boolean[],
    worth: readonly number[],
    whole: boolean,
  ): number[] | null {
    const costs = new Float64Array(this.size);
    this.own.forEach((row, at) => {
      costs[this.more(at)] = costs[this.less(at)] = hidden[row] ? 0 : worth[row]!;
    });
    const found = this.reach(breach, costs, whole);
    return found && this.own.filter((row, at) => !hidden[row] && this.isChanged(found, at));
  }

  private reach({ row, side }: Breach, costs: Float64Array, whole: boolean): ArrayLike<number> | null {
    const { cells, guarded } = this.system;
    const { value } = row < cells.length ? cells[row]!.cell : guarded[row - cells.length]!;
    if (side === 'low') this.model.setRow(row, -Infinity, Math.max(0, value - this.k));
    else this.model.setRow(row, value + this.k, Infinity);
    const { optimal, at } = this.model.least(costs, whole);
    this.model.setRow(row, ...this.usualBounds(row));
    return optimal ? at : null;
  }

  private isChanged(at: ArrayLike<number>, own: number): boolean {
    return Math.abs(at[this.more(own)]! - at[this.less(own)]!) > NEAR;
  }

  /** The rows of the attack, then for each cell of the new table how far its sum may differ from what is shown. */
  private rows(): Row[] {
    const { cells, guarded, links } = this.system;
    const sums = [...cells.map(({ variables }) => ({ plus: variables, minus: [] })), ...guarded];
    const bounded = sums.map(({ plus, minus }, row) => boundedRow(plus, minus, this.usualBounds(row)));
    const shown = this.own.map((row, at) => {
      const { variables, cell } = cells[row]!;
      const minus = [this.more(at)];
      return boundedRow([...variables, this.less(at)], minus, [cell.value, cell.value]);
    });
    return [...bounded, ...links, ...shown];
  }

  private usualBounds(row: number): readonly [number, number] {
    const known = this.system.cells[row];
    if (!known || known.release === this.release || this.hidden[row]) return FREE;
    return [known.cell.value, known.cell.value];
  }

  private get size(): number {
    return this.system.variables + 2 * this.own.length;
  }

  private more(own: number): number {
    return this.system.variables + 2 * own;
  }

  private less(own: number): number {
    return this.more(own) + 1;
  }
}

const boundedRow = (
  plus: readonly number[],
  minus: readonly number[],
  [low, high]: readonly [number, number],
): Row => ({ plus, minus, low, high });
