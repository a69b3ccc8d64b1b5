import type { ExportMark } from '@puente/exports';
import type { CsvCell } from '@puente/rendering';
import { writeCsv } from '@puente/rendering';

/**
 * A list as a CSV file whose every row says from which export it is: two columns at the end, so that programs read the
 * file as before, and a row that is cut out still tells.
 */
export function markedCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { code, at }: ExportMark,
): string {
  const marks = [code, at.toISOString()];
  return writeCsv(
    [...header, 'export', 'exported_at'],
    rows.map((row) => [...row, ...marks]),
  );
}
