import type { Currency } from '@puente/kernel';
import { keyText, type CountTable, type InnerCell } from '../suppression';

/** What one contributor adds to one finest cell: whole and never negative. */
export interface CountedRow {
  /** A value of each dimension, in their order. */
  readonly key: readonly string[];
  /** Whose number it is, by an id: a nonprofit is an identity too. */
  readonly contributor: string;
  readonly count: number;
}

/** The same with money. */
export type MoneyRow = Omit<CountedRow, 'count'> & { readonly minor: bigint };

/** A table of counts with its contributors; the order of the rows changes nothing. */
export function countedTable(dimensions: readonly string[], rows: readonly CountedRow[]): CountTable {
  const cells = new Map<string, { key: readonly string[]; named: Map<string, number> }>();
  for (const { key, contributor, count } of rows) {
    const cell = cells.get(keyText(key)) ?? { key, named: new Map<string, number>() };
    cell.named.set(contributor, (cell.named.get(contributor) ?? 0) + count);
    cells.set(keyText(key), cell);
  }
  const inOrder = [...cells].sort(([one], [other]) => (one < other ? -1 : 1));
  return { dimensions, cells: inOrder.map(([, cell]) => cellOf(cell)) };
}

function cellOf({ key, named }: { key: readonly string[]; named: Map<string, number> }): InnerCell {
  const parts = [...named].sort(([one], [other]) => (one < other ? -1 : 1));
  const count = parts.reduce((sum, [, part]) => sum + part, 0);
  return { key, count, contributors: { named: new Map(parts) } };
}

/**
 * Money is published in whole steps, so that a hidden amount stays uncertain by eleven of them. In minor units: 10,000
 * pesos, or 500 of any other currency.
 */
export const moneyStep = (currency: Currency): bigint => (currency === 'MXN' ? 1_000_000n : 50_000n);

/** A table of money in steps of its currency: what each contributor has in a cell is rounded, and what is anything stays so. */
export function moneyTable(
  dimensions: readonly string[],
  currency: Currency,
  rows: readonly MoneyRow[],
): CountTable {
  const sums = new Map<string, MoneyRow>();
  for (const row of rows) {
    const text = keyText([...row.key, row.contributor]);
    sums.set(text, { ...row, minor: row.minor + (sums.get(text)?.minor ?? 0n) });
  }
  const counted = [...sums.values()].map(({ minor, ...row }) => ({
    ...row,
    count: moneySteps(minor, currency),
  }));
  return countedTable(dimensions, counted);
}

/** An amount in steps of its currency, to the nearest; what is anything is one at least. */
export function moneySteps(minor: bigint, currency: Currency): number {
  const step = moneyStep(currency);
  const rounded = Number((2n * minor + step) / (2n * step));
  return minor > 0n ? Math.max(1, rounded) : 0;
}
