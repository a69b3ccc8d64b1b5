import { decodeUtf8, scanCsv } from '@puente/kernel';
import type { ListFault, ListFaultCode, ListFile } from './list-fault';

/** The most that one file may weigh; in 2026 the largest is near 5 MB. */
export const MAX_LIST_BYTES = 25 * 1024 * 1024;
/** How files of the Treasury's print write “nothing”, often with a blank behind it. */
const NULL = '-0-';
/** Old systems end a text with this byte. */
const END_OF_FILE = 0x1a;

export interface ListRow {
  readonly line: number;
  /** Blanks around cells are taken off; null is empty. */
  readonly cells: readonly string[];
}

type Fault = Omit<ListFault, 'file'>;

export const faultAt = (
  code: ListFaultCode,
  line: number,
  column: string | null = null,
  params: ListFault['params'] = {},
): Fault => ({ code, line, column, params });

/** The rows of a file that has no header and as many columns as its kind has; or what refuses it. */
export function readRows(
  file: ListFile,
  bytes: Uint8Array,
  columns: number,
): { readonly rows: readonly ListRow[] } | { readonly fault: ListFault } {
  const found = rowsOf(bytes, columns);
  return 'fault' in found ? { fault: { file, ...found.fault } } : found;
}

function rowsOf(bytes: Uint8Array, columns: number): { rows: ListRow[] } | { fault: Fault } {
  if (bytes.length > MAX_LIST_BYTES) {
    return { fault: faultAt('list-too-large', 1, null, { limitMb: MAX_LIST_BYTES >> 20 }) };
  }
  const decoded = decodeUtf8(withoutEnd(bytes));
  if ('badByte' in decoded) return { fault: faultAt('list-encoding', decoded.badByte.line) };
  // No text of PostgreSQL's can hold it.
  const zero = decoded.text.indexOf('\0');
  if (zero >= 0) return { fault: faultAt('list-encoding', decoded.text.slice(0, zero).split('\n').length) };
  const rows: ListRow[] = [];
  const wrong = scanCsv(decoded.text, (cells, line) => rows.push({ line, cells: cells.map(cellOf) }));
  if (wrong) return { fault: faultAt('list-quotes', wrong.line) };
  if (rows.length === 0) return { fault: faultAt('list-empty', 1) };
  const odd = rows.find(({ cells }) => cells.length !== columns);
  if (!odd) return { rows };
  return { fault: faultAt('list-columns', odd.line, null, { found: odd.cells.length, expected: columns }) };
}

function withoutEnd(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === END_OF_FILE ? bytes.subarray(0, -1) : bytes;
}

function cellOf(cell: string): string {
  const text = cell.trim();
  return text === NULL ? '' : text;
}
