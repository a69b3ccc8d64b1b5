import { atomsOf } from './atoms';
import { keyText, type CountTable, type InnerCell } from './count-table';
import { joined } from './with-margins';

/** A way to say less with a table: some values of a dimension as one, or no such dimension. */
export type Coarsening =
  | { readonly code: 'merge'; readonly dimension: string; readonly values: readonly string[] }
  | { readonly code: 'drop'; readonly dimension: string };

/** Values merged at most: then the dimension had better go. */
const MOST_MERGED = 4;

/** What may be tried, the least loss first: of each dimension its two smallest values as one, then three …; then without it. */
export function coarseningsOf(table: CountTable): Coarsening[] {
  const dimensions = table.dimensions.map((dimension, at) => ({
    dimension,
    values: smallestFirst(table, at),
  }));
  const merges = Array.from({ length: MOST_MERGED - 1 }, (_, more) => more + 2).flatMap((number) =>
    dimensions
      .filter(({ values }) => values.length > number)
      .map(({ dimension, values }) => ({
        code: 'merge' as const,
        dimension,
        values: values.slice(0, number),
      })),
  );
  const drops =
    dimensions.length > 1 ? dimensions.map(({ dimension }) => ({ code: 'drop' as const, dimension })) : [];
  return [...merges, ...drops];
}

/** The same people under fewer values. */
export function coarsened(table: CountTable, coarsening: Coarsening): CountTable {
  const place = table.dimensions.indexOf(coarsening.dimension);
  if (coarsening.code === 'drop') {
    const dimensions = table.dimensions.toSpliced(place, 1);
    return addedUp(dimensions, table.cells, (key) => key.toSpliced(place, 1));
  }
  const merged = [...new Set(coarsening.values.flatMap(atomsOf))].sort().join('+');
  return addedUp(table.dimensions, table.cells, (key) =>
    coarsening.values.includes(key[place]!) ? key.with(place, merged) : [...key],
  );
}

function smallestFirst(table: CountTable, place: number): string[] {
  const counts = new Map<string, number>();
  for (const { key, count } of table.cells) counts.set(key[place]!, (counts.get(key[place]!) ?? 0) + count);
  return [...counts].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

function addedUp(
  dimensions: readonly string[],
  cells: readonly InnerCell[],
  keyOf: (key: readonly string[]) => string[],
): CountTable {
  const groups = new Map<string, InnerCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell.key);
    const text = keyText(key);
    groups.set(text, [...(groups.get(text) ?? []), { ...cell, key }]);
  }
  return { dimensions, cells: [...groups.values()].map(oneCell) };
}

function oneCell(cells: readonly InnerCell[]): InnerCell {
  const count = cells.reduce((sum, each) => sum + each.count, 0);
  const known = cells.flatMap(({ contributors }) => (contributors ? [contributors] : []));
  const contributors = known.length === cells.length ? joined(known) : undefined;
  return { key: cells[0]!.key, count, ...(contributors && { contributors }) };
}
