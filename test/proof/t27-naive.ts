import type { PrintedCell } from './t27-tables';

const text = (key: readonly string[]) => key.join('|');

/** What many offices do: hide what is small. */
export function smallOnes(cells: readonly PrintedCell[], k: number): ReadonlySet<string> {
  return new Set(cells.filter(({ value }) => value > 0 && value < k).map(({ key }) => text(key)));
}

/** What careful ones do: and never one alone in a line, where it could be subtracted; the smallest other goes with it. */
export function twoPerLine(cells: readonly PrintedCell[], k: number): ReadonlySet<string> {
  const hidden = new Set(smallOnes(cells, k));
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const line of linesOf(cells)) {
      const shown = line.filter((cell) => !isIn(hidden, cell));
      if (shown.length !== line.length - 1) continue;
      const [least] = shown.filter(({ value }) => value > 0).sort((a, b) => a.value - b.value);
      if (least) hidden.add(text(least.key));
    }
  }
  return hidden;
}

export const isIn = (hidden: ReadonlySet<string>, { key }: PrintedCell): boolean => hidden.has(text(key));

/** Cells that differ in one dimension alone, with their sum among them. */
function linesOf(cells: readonly PrintedCell[]): PrintedCell[][] {
  const lines = new Map<string, PrintedCell[]>();
  for (const cell of cells) {
    for (const at of cell.key.keys()) {
      const line = `${at}:${text(cell.key.with(at, '*'))}`;
      lines.set(line, [...(lines.get(line) ?? []), cell]);
    }
  }
  return [...lines.values()];
}
