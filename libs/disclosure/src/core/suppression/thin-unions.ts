import type { CountTable, Limits, TableCell } from './count-table';
import { withMargins } from './with-margins';

/** Inner cells that one line adds up and that come from too few contributors together. */
export interface ThinUnion {
  readonly cells: readonly number[];
  readonly value: number;
}

/**
 * Sums that a line may betray although each of their cells is hidden: all of it that comes from the same few contributors.
 * Known only where contributors are named.
 */
export function thinUnions(table: CountTable, limits: Limits): ThinUnion[] {
  const names = table.cells.map(namesOf);
  const groups = thinGroups(names, limits.minContributors);
  const lines = withMargins(table).filter(({ parts }) => parts.length > 2);
  return lines.flatMap((line) => groups.flatMap((group) => unionsOf(table, line, names, group)));
}

function unionsOf(
  table: CountTable,
  line: TableCell,
  names: readonly (readonly string[])[],
  group: ReadonlySet<string>,
): ThinUnion[] {
  const cells = line.parts.filter(
    (part) => names[part]!.length > 0 && names[part]!.every((name) => group.has(name)),
  );
  if (cells.length < 2 || cells.length === line.parts.length) return [];
  return [{ cells, value: cells.reduce((sum, cell) => sum + table.cells[cell]!.count, 0) }];
}

const namesOf = ({ contributors }: CountTable['cells'][number]): string[] =>
  contributors && 'named' in contributors
    ? [...contributors.named].filter(([, count]) => count > 0).map(([name]) => name)
    : [];

/** The contributors of each thin cell, and of each two of them where they still are too few. */
function thinGroups(names: readonly (readonly string[])[], minContributors: number): ReadonlySet<string>[] {
  const thin = names.filter((each) => each.length > 0 && each.length < minContributors);
  const groups = new Map<string, ReadonlySet<string>>();
  for (const one of thin) {
    for (const other of thin) {
      const group = [...new Set([...one, ...other])].sort();
      if (group.length < minContributors) groups.set(JSON.stringify(group), new Set(group));
    }
  }
  return [...groups.values()];
}
