import type { ExportMark } from '@puente/exports';
import { tableCsv, type CsvCell, type DataTable } from '@puente/rendering';

/**
 * A list whose every row says from which export it is: two columns at the end, so that programs read the file as before,
 * and a row that is cut out still tells.
 */
export function markedTable({ header, rows, name }: DataTable, { code, at }: ExportMark): DataTable {
  const marks = [code, at.toISOString()];
  return {
    name,
    header: [...header, 'export', 'exported_at'],
    rows: rows.map((row) => [...row, ...marks]),
  };
}

/** The same as a CSV file. */
export const markedCsv = (
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  mark: ExportMark,
): string => tableCsv(markedTable({ name: 'list', header, rows }, mark));
