import { groupBy } from '@puente/kernel';
import type { Form } from '@puente/taxonomy/core';
import type { Period } from '../period';
import { daysOf, sharing, unionOf } from '../spans';

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
  const known = new Map(
    [...groupBy(others, keyOf)].map(([key, own]) => [key, unionOf(own.map(({ period }) => period))]),
  );
  return rows.filter((row) => sharing(daysOf(row.period), known.get(keyOf(row)) ?? [])).length;
}
