import { keyText, type CountTable, type Limits, type TableCell } from './count-table';
import { sameUnits, type UnitClass } from './same-units';
import { linksBetween } from './links';
import { remainders } from './remainders';
import type { Row, Solver } from './solver';
import { thinUnions } from './thin-unions';
import { withMargins } from './with-margins';

/** A table that has left or is about to; hidden cells by the text of their keys. */
export interface Release {
  readonly table: CountTable;
  readonly hidden: ReadonlySet<string>;
}

/** A number of a release as a sum of the variables that an attacker does not know. */
export interface SystemCell {
  readonly release: number;
  readonly cell: TableCell;
  readonly variables: readonly number[];
}

/** A sum that nobody prints and that must stay as uncertain as a hidden cell. */
export interface Guarded {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly value: number;
}

/** Everything that can be known of several tables together: variables are their finest cells, whole and never negative. */
export interface JointSystem {
  readonly variables: number;
  /** Whole counts of the finest cells that give every number: the true ones where a table names them. */
  readonly truth: Float64Array;
  readonly cells: readonly SystemCell[];
  /** True of the variables, whatever is hidden. */
  readonly links: readonly Row[];
  readonly guarded: readonly Guarded[];
}

/** The system of all tables; `null` when it is too large to be attacked in bounded time. */
export function jointSystem(
  tables: readonly CountTable[],
  limits: Limits,
  solver: Solver,
): JointSystem | null {
  const classes = sameUnits(tables, solver);
  if (!classes) return null;
  const cells = tables.flatMap((table, release) => cellsOf(table, release, classes));
  const between = linksBetween(tables, classes, limits);
  const unions = tables.flatMap((table, release) => {
    const { parts } = placeOf(classes, release);
    return thinUnions(table, limits).map(({ cells: inner, value }) => ({
      plus: inner.flatMap((each) => parts[each]!),
      minus: [],
      value,
    }));
  });
  const variables = classes.reduce((sum, each) => sum + each.variables, 0);
  const truth = truthOf(variables, cells, between.links, solver);
  return (
    truth && {
      variables,
      truth,
      cells,
      links: between.links,
      guarded: [...between.guarded, ...unions, ...remainders(cells, limits)],
    }
  );
}

/** `null` where no table names them all and no answer is proven. */
function truthOf(
  variables: number,
  cells: readonly SystemCell[],
  links: readonly Row[],
  solver: Solver,
): Float64Array | null {
  const truth = new Float64Array(variables).fill(NaN);
  for (const { variables: own, cell } of cells) if (own.length === 1) truth[own[0]!] = cell.value;
  if (!truth.includes(NaN)) return truth;
  const known = cells.map(({ variables: plus, cell: { value } }) => ({
    plus,
    minus: [],
    low: value,
    high: value,
  }));
  const model = solver.open(variables, [...known, ...links]);
  try {
    const { optimal, at } = model.least(new Float64Array(variables), true);
    return optimal ? Float64Array.from(at, Math.round) : null;
  } finally {
    model.close();
  }
}

function cellsOf(table: CountTable, release: number, classes: readonly UnitClass[]): SystemCell[] {
  const { parts } = placeOf(classes, release);
  return withMargins(table).map((cell) => ({
    release,
    cell,
    variables: cell.parts.flatMap((part) => parts[part]!),
  }));
}

/** The variables of each inner cell of a table. */
export function placeOf(
  classes: readonly UnitClass[],
  table: number,
): { parts: readonly (readonly number[])[] } {
  return classes.flatMap(({ members }) => members).find((member) => member.table === table)!;
}

export const isHiddenIn = (release: Release, cell: TableCell): boolean =>
  release.hidden.has(keyText(cell.key));
