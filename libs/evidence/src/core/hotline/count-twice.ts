import { groupBy } from '@puente/kernel';
import type { Form } from '@puente/taxonomy/core';
import { overlap, type Period } from '../period';

/** What says which days, place and forms a row counts. */
export interface CountedRow {
  readonly placeKey: string;
  readonly forms: readonly Form[];
  readonly period: Period;
}

/**
 * How many rows would count days that another of the same place counts already; with `byForms` only where the forms are
 * the same too, because rows of one file may tell each form apart.
 */
export function rowsCountedTwice(
  rows: readonly CountedRow[],
  others: readonly CountedRow[],
  byForms: boolean,
): number {
  const keyOf = ({ placeKey, forms }: CountedRow): string =>
    byForms ? `${placeKey} ${[...forms].sort().join()}` : placeKey;
  const known = groupBy(others, keyOf);
  return rows.filter((row) => known.get(keyOf(row))?.some((other) => overlap(row.period, other.period)))
    .length;
}
