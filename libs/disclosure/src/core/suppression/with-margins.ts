import { keyText, TOTAL, type Contributors, type CountTable, type TableCell } from './count-table';

/** Every inner cell and every margin over one or more dimensions, in the order in which the rows name them. */
export function withMargins(table: CountTable): TableCell[] {
  const parts = new Map<string, { key: string[]; parts: number[] }>();
  table.cells.forEach(({ key }, index) => {
    for (const margin of marginsOf(key)) {
      const text = keyText(margin);
      const found = parts.get(text);
      if (found) found.parts.push(index);
      else parts.set(text, { key: margin, parts: [index] });
    }
  });
  return [...parts.values()].map((cell) => summedUp(table, cell.key, cell.parts));
}

/** How many cells a table has with its margins, without making them. */
export function mostCells(table: CountTable): number {
  const values = table.dimensions.map((_, at) => new Set(table.cells.map(({ key }) => key[at])).size + 1);
  return Math.min(
    values.reduce((product, each) => product * each, 1),
    table.cells.length * 2 ** table.dimensions.length,
  );
}

/** A key with each set of its values replaced by `total`; the key itself first. */
function marginsOf(key: readonly string[]): string[][] {
  return key.reduce<string[][]>(
    (made, value) => [...made.map((each) => [...each, value]), ...made.map((each) => [...each, TOTAL])],
    [[]],
  );
}

function summedUp(table: CountTable, key: readonly string[], parts: readonly number[]): TableCell {
  const cells = parts.map((part) => table.cells[part]!);
  const value = cells.reduce((sum, { count }) => sum + count, 0);
  const contributors = joined(cells.flatMap((cell) => (cell.contributors ? [cell.contributors] : [])));
  return {
    key,
    value,
    parts,
    ...(contributors && cells.every((cell) => cell.contributors) && { contributors }),
  };
}

/**
 * Contributors of several cells together. Where only their numbers are known, they may be the same ones in every cell:
 * then there are as few as in the fullest cell, and the largest of all may be the largest of each.
 */
export function joined(all: readonly Contributors[]): Contributors | undefined {
  if (all.length < 2) return all[0];
  const named = new Map<string, number>();
  let number = 0;
  let largest: number | null = 0;
  for (const each of all) {
    if ('named' in each) each.named.forEach((count, name) => named.set(name, (named.get(name) ?? 0) + count));
    else {
      number = Math.max(number, each.number);
      largest = largest === null || each.largest === null ? null : largest + each.largest;
    }
  }
  return named.size > 0 || all.every((each) => 'named' in each) ? { named } : { number, largest };
}
