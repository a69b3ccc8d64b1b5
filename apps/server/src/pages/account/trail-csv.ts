import type { TrailPage } from '@puente/audit';
import type { Locale } from '@puente/kernel';
import { writeCsv, type CsvCell } from '@puente/rendering';
import { whatOf, whenOf, whoOf } from './trail-words';

const HEADER = ['seq', 'at', 'who', 'action', 'what', 'subject_type', 'subject_id', 'via', 'detail', 'hash'];

/** The trail as a table; the last line says who took it and when. */
export function trailCsv({ rows }: TrailPage, mark: string, locale: Locale): string {
  const lines = rows.map((row): CsvCell[] => [
    row.seq,
    whenOf(row),
    whoOf(row, locale),
    row.action,
    whatOf(row, locale),
    row.subjectType,
    row.subjectId,
    row.via,
    JSON.stringify(row.detail),
    row.hash,
  ]);
  return writeCsv(HEADER, [...lines, [null, null, mark, null, null, null, null, null, null, null]]);
}
