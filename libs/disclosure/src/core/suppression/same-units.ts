import { finestCells } from './finest-cells';
import type { CountTable } from './count-table';
import type { Row, Solver } from './solver';

/** Tables that can be about the same people: one set of finest cells explains all of their numbers. */
export interface UnitClass {
  readonly members: readonly ClassMember[];
  readonly variables: number;
}

export interface ClassMember {
  /** Its place among all tables. */
  readonly table: number;
  /** The variables of each of its inner cells. */
  readonly parts: readonly (readonly number[])[];
}

/** Variables of all classes together: more cannot be attacked in bounded time (trust.md, T28). */
const MOST_VARIABLES = 5_000;

/** Puts each table into the first class with which it agrees, else into one of its own; `null` when there is too much. */
export function sameUnits(tables: readonly CountTable[], solver: Solver): UnitClass[] | null {
  const groups: number[][] = [];
  for (const table of tables.keys()) {
    const group = groups.find((each) => agree([...each, table], tables, solver));
    if (group) group.push(table);
    else groups.push([table]);
  }
  let first = 0;
  const classes: UnitClass[] = [];
  for (const group of groups) {
    const made = finestCells(group.map((table) => tables[table]!));
    if (!made || first + made.variables > MOST_VARIABLES) return null;
    const start = first;
    const members = group.map((table, at) => ({ table, parts: shifted(made.parts[at]!, start) }));
    classes.push({ members, variables: made.variables });
    first += made.variables;
  }
  return classes;
}

/** Whether whole counts of finest cells could give all these tables; what is too large to be asked is taken to agree. */
function agree(group: readonly number[], tables: readonly CountTable[], solver: Solver): boolean {
  const finest = finestCells(group.map((table) => tables[table]!));
  if (!finest || finest.variables > MOST_VARIABLES) return true;
  const rows = group.flatMap((table, at) =>
    tables[table]!.cells.map(({ count }, cell): Row => {
      return { plus: finest.parts[at]![cell]!, minus: [], low: count, high: count };
    }),
  );
  const model = solver.open(finest.variables, rows);
  try {
    return model.least(new Float64Array(finest.variables), false).optimal;
  } finally {
    model.close();
  }
}

const shifted = (parts: readonly (readonly number[])[], by: number): number[][] =>
  parts.map((variables) => variables.map((variable) => variable + by));
