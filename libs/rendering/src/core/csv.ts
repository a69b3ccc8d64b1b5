import { neutraliseCell } from './csv-cell';

/** What a CSV cell may hold; an object can never become a cell. */
export type CsvCell = string | number | bigint | boolean | null;

const BOM = '\uFEFF';
const LINE_END = '\r\n';

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'bigint') return cell.toString();
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return quoted(neutraliseCell(cell));
}

/** One line of a CSV file; texts are neutralised against formulas, numbers are exempt by their type. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(cellText).join(',') + LINE_END;
}

/** A whole CSV file: UTF-8 with BOM (Excel breaks ñ otherwise), CRLF, stable English keys in row 1. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  let file = BOM + csvLine(header);
  for (const row of rows) file += csvLine(row);
  return file;
}
