import type { CsvCell, DataTable } from '@puente/rendering/core';
import { LARGEST_HIDDEN, type ShownCount } from '../core';
import type { PublishedCount } from './hotline-counts.service';

const HEADER = [
  ...['publisher', 'title', 'edition_year', 'place', 'period_start', 'period_end', 'forms'],
  ...['calls', 'calls_qualifier', 'cases', 'cases_qualifier', 'partly_reported'],
];

/** Counts as a table; an empty count was not reported, and one from 1 to 10 is told as “at most 10”. */
export function hotlineCountsTable(counts: readonly PublishedCount[]): DataTable {
  return { name: 'hotline-counts', header: HEADER, rows: counts.map(cellsOf) };
}

function cellsOf({ source, placeKey, period, forms, calls, cases, partly }: PublishedCount): CsvCell[] {
  return [
    ...[source.publisher, source.title, source.editionYear, placeKey, period.start, period.end],
    forms.join(';'),
    ...countCells(calls, partly.includes('calls')),
    ...countCells(cases, partly.includes('cases')),
    partly.join(';'),
  ];
}

function countCells(count: ShownCount, isPartly: boolean): CsvCell[] {
  if (count === null) return [null, null];
  if (count === 'few') return [LARGEST_HIDDEN, 'at-most'];
  return [count, isPartly ? 'at-least' : 'exact'];
}
