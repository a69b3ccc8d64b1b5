import { scanCsv } from '@puente/kernel';
import { decodeMixed } from './decode-mixed';
import { fault, type ImportFault } from './import-fault';

/** The most a file of figures may weigh. */
export const MAX_FIGURES_BYTES = 16 * 1024 * 1024;
/** The most rows: 32 states by forms and months for many years are fewer. */
export const MAX_FIGURES_ROWS = 100_000;

/** A row by column name, blanks around cells taken off, with its text as written. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly raw: string;
  readonly cells: Readonly<Record<Column, string>>;
  /** What is wrong with the row before its cells are read. */
  readonly faults: readonly ImportFault[];
}

export type ImportTable<Column extends string> =
  | { readonly header: readonly string[]; readonly rows: readonly TableRow<Column>[] }
  | { readonly refused: readonly ImportFault[] };

/**
 * Opens a CSV of figures with these columns in any order. Wrong delimiter, header or quotes refuse the file; a row of
 * another encoding or with another number of cells carries its fault and is read no further. Columns named in `unread`
 * may stand in the file and are not looked at.
 */
export function openImportTable<Column extends string>(
  file: Uint8Array,
  columns: readonly Column[],
  unread: readonly string[] = [],
): ImportTable<Column> {
  if (file.length > MAX_FIGURES_BYTES) {
    return refuse(fault('file-too-large', 1, null, { limitMb: MAX_FIGURES_BYTES >> 20 }));
  }
  const { text, foreignLines } = decodeMixed(file);
  if (usesOtherDelimiter(text)) return refuse(fault('delimiter-wrong', 1));
  const found = rowsOf(text);
  if ('fault' in found) return refuse(found.fault);
  const [header, ...rows] = found.rows;
  if (!header) return refuse(fault('file-empty', 1));
  if (rows.length > MAX_FIGURES_ROWS) {
    return refuse(fault('rows-too-many', 1, null, { limit: MAX_FIGURES_ROWS }));
  }
  const names = header.cells.map((name) => name.trim());
  const read = names.filter((name) => !unread.includes(name));
  const faults = headerFaults(read, columns, header.line);
  if (faults.length > 0) return refuse(...faults);
  return { header: names, rows: rows.map((row) => tableRow(row, names, columns, foreignLines)) };
}

function refuse(...refused: readonly ImportFault[]) {
  return { refused };
}

function usesOtherDelimiter(text: string): boolean {
  const header = text.split('\n', 1)[0] ?? '';
  return !header.includes(',') && /[;\t|]/.test(header);
}

interface ScannedRow {
  readonly line: number;
  readonly raw: string;
  readonly lines: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string): { rows: ScannedRow[] } | { fault: ImportFault } {
  const starts: { line: number; start: number; cells: string[] }[] = [];
  const wrong = scanCsv(text, (cells, line, start) => starts.push({ line, start, cells: [...cells] }));
  if (wrong) return { fault: fault(wrong.code, wrong.line) };
  const rows = starts.map(({ line, start, cells }, index) => {
    const raw = text.slice(start, starts[index + 1]?.start ?? text.length).trimEnd();
    return { line, cells, raw, lines: raw.split('\n').length };
  });
  return { rows };
}

function headerFaults(names: readonly string[], columns: readonly string[], line: number): ImportFault[] {
  const expected = columns.join(', ');
  return [
    ...columns
      .filter((column) => !names.includes(column))
      .map((column) => fault('column-missing', line, column, { column })),
    ...names
      .filter((name, index) => !columns.includes(name) || names.indexOf(name) !== index)
      .map((name) => fault('column-unknown', line, name, { column: name.slice(0, 60), expected })),
  ];
}

function tableRow<Column extends string>(
  row: ScannedRow,
  names: readonly string[],
  columns: readonly Column[],
  foreignLines: ReadonlySet<number>,
): TableRow<Column> {
  const { line, raw, cells } = row;
  const faults: ImportFault[] = [];
  if (Array.from({ length: row.lines }, (_, index) => line + index).some((each) => foreignLines.has(each))) {
    faults.push(fault('encoding-not-utf8', line));
  }
  if (cells.length !== names.length) {
    faults.push(fault('cells-count', line, null, { found: cells.length, expected: names.length }));
  }
  const named = columns.map((column) => [column, (cells[names.indexOf(column)] ?? '').trim()]);
  return { line, raw, faults, cells: Object.fromEntries(named) as Record<Column, string> };
}
