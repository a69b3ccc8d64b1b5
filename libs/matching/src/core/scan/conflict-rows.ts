import type { ProgrammeFacts } from '../programme-facts';
import type { ColumnStore } from '../store/column-store';
import { BLOCK_ROWS, type Block } from './block';

/** The rows of a store with whom the funder has a conflict of interest (`conflict-rule.ts`), by the first row of their block. */
export type ConflictRows = ReadonlyMap<number, readonly number[]>;

export function conflictRows(store: ColumnStore, { conflicts }: ProgrammeFacts): ConflictRows {
  const byBlock = new Map<number, number[]>();
  for (const id of conflicts?.keys() ?? []) {
    const row = store.rowAt(id);
    if (row === null) continue;
    const start = row - (row % BLOCK_ROWS);
    const known = byBlock.get(start);
    if (known) known.push(row);
    else byBlock.set(start, [row]);
  }
  return byBlock;
}

/** Fails those of one block. */
export function applyConflicts(rows: ConflictRows, start: number, { fails }: Block): void {
  for (const row of rows.get(start) ?? []) fails[(row - start) >>> 5]! |= 1 << ((row - start) % 32);
}
