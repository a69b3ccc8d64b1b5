import type { TrailPage } from '@puente/audit';
import type { ExportMark } from '@puente/exports';
import type { Locale } from '@puente/kernel';
import type { CsvCell } from '@puente/rendering';
import { markedCsv } from '../../http/marked-csv';
import { whatOf, whenOf, whoOf } from './trail-words';

const HEADER = ['seq', 'at', 'who', 'action', 'what', 'subject_type', 'subject_id', 'via', 'detail', 'hash'];

/** The trail as a table. */
export function trailCsv({ rows }: TrailPage, mark: ExportMark, locale: Locale): string {
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
  return markedCsv(HEADER, lines, mark);
}
