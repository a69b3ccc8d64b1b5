import { decodeUtf8 } from '@puente/kernel';
import { fileIssue, type CsvIssue } from './csv-issue';
import { readCsv, type CsvRow } from './read-csv';

/** The most a file may weigh; larger ones are refused before they are read. */
export const MAX_CSV_BYTES = 64 * 1024 * 1024;

/** A table whose header is as expected: `order[i]` is where the i-th expected column stands in a row. */
export interface CsvTable {
  readonly text: string;
  readonly rows: readonly CsvRow[];
  readonly width: number;
  readonly order: readonly number[];
}

export type OpenedTable = { readonly table: CsvTable } | { readonly refused: readonly CsvIssue[] };

/**
 * Opens a CSV file with exactly these columns in any order. Size, encoding (UTF-8, with or without its mark),
 * delimiter, quotes or header that are wrong refuse the file as a whole.
 */
export function openTable(file: Uint8Array | string, columns: readonly string[]): OpenedTable {
  if (file.length > MAX_CSV_BYTES) {
    return refuse(fileIssue('file-too-large', 1, null, { limitMb: MAX_CSV_BYTES >> 20 }));
  }
  const text = typeof file === 'string' ? file.replace(/^\ufeff/, '') : decode(file);
  if (typeof text !== 'string') return refuse(text);
  const delimiter = wrongDelimiter(text);
  if (delimiter) return refuse(delimiter);
  const read = readCsv(text);
  if (read.fault) return refuse(read.fault);
  const [header, ...rows] = read.rows;
  if (!header) return refuse(fileIssue('file-empty', 1, null));
  return withHeader(text, header, rows, columns);
}

function refuse(...refused: readonly CsvIssue[]): OpenedTable {
  return { refused };
}

function decode(bytes: Uint8Array): string | CsvIssue {
  const decoded = decodeUtf8(bytes);
  if ('text' in decoded) return decoded.text;
  const { line, character } = decoded.badByte;
  return fileIssue('encoding-not-utf8', line, character);
}

function wrongDelimiter(text: string): CsvIssue | null {
  const header = text.split('\n', 1)[0] ?? '';
  const other = header.search(/[;\t|]/);
  return !header.includes(',') && other !== -1 ? fileIssue('delimiter-wrong', 1, other + 1) : null;
}

function withHeader(
  text: string,
  header: CsvRow,
  rows: readonly CsvRow[],
  columns: readonly string[],
): OpenedTable {
  const names = header.cells.map((name) => name.trim());
  const expected = columns.join(', ');
  const issues = [
    ...columns
      .filter((column) => !names.includes(column))
      .map((column) => fileIssue('header-missing', header.line, null, { column }, column)),
    ...names
      .filter((column, index) => !columns.includes(column) || names.indexOf(column) !== index)
      .map((column) => fileIssue('header-unknown', header.line, null, { column, expected }, column)),
  ];
  if (issues.length > 0) return refuse(...issues);
  return {
    table: { text, rows, width: names.length, order: columns.map((column) => names.indexOf(column)) },
  };
}
