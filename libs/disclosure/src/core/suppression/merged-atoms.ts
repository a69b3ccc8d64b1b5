import { atomsOf } from './atoms';
import type { CountTable } from './count-table';

/**
 * The atoms of a dimension's values, those as one that every table tells in the same values: nothing can tell them apart, and a
 * table that names all it was counted from has as few finest cells as one that does not.
 */
export function mergedAtoms(
  tables: readonly CountTable[],
  dimension: string,
): (value: string) => readonly string[] {
  const first = new Map<string, string>();
  const nameOf = new Map<string, string>();
  for (const [atom, places] of placesOf(tables, dimension)) {
    const text = places.join(' ');
    if (!first.has(text)) first.set(text, atom);
    nameOf.set(atom, first.get(text)!);
  }
  return (value) => [...new Set(atomsOf(value).map((atom) => nameOf.get(atom)!))];
}

/** In which values of which tables an atom stands. */
function placesOf(tables: readonly CountTable[], dimension: string): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const [at, table] of tables.entries()) {
    const place = table.dimensions.indexOf(dimension);
    const values = place < 0 ? [] : [...new Set(table.cells.map(({ key }) => key[place]!))];
    for (const [index, value] of values.entries()) {
      for (const atom of atomsOf(value)) {
        places.set(atom, [...(places.get(atom) ?? []), `${at}:${index}`]);
      }
    }
  }
  return places;
}
