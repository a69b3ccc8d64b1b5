import { fileIssue, type CsvIssue } from './csv-issue';

/** One row of cells as written, quotes taken off; the line (from 1) and the offset where it starts. */
export interface CsvRow {
  readonly line: number;
  readonly start: number;
  readonly cells: readonly string[];
}

export type CsvRead =
  | { readonly rows: readonly CsvRow[]; readonly fault: null }
  | { readonly rows: null; readonly fault: CsvIssue };

interface QuotedRow {
  readonly cells: string[];
  readonly next: number;
}

interface Fault {
  readonly code: 'quote-unclosed' | 'quote-misplaced';
  readonly at: number;
}

/**
 * Reads comma-separated text (RFC 4180; any line ending; blank lines skipped) with line numbers, also when quoted
 * cells hold line breaks. A fault in the quotes refuses the whole text, because rows after it cannot be trusted.
 */
export function readCsv(text: string): CsvRead {
  const rows: CsvRow[] = [];
  let line = 1;
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    const quoted = quote !== -1 && quote < end ? readQuotedRow(text, at) : null;
    if (quoted && 'code' in quoted) return { rows: null, fault: faultAt(text, quoted) };
    const cells = quoted ? quoted.cells : withoutReturn(text, at, end).split(',');
    if (quoted || cells.length > 1 || cells[0] !== '') rows.push({ line, start: at, cells });
    const next = quoted ? quoted.next : end + 1;
    line += quoted ? countLines(text, at, next) : 1;
    at = next;
  }
  return { rows, fault: null };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function withoutReturn(text: string, from: number, end: number): string {
  return text.slice(from, end > from && text[end - 1] === '\r' ? end - 1 : end);
}

function readQuotedRow(text: string, from: number): QuotedRow | Fault {
  const cells: string[] = [];
  for (let at = from; ;) {
    const cell = text[at] === '"' ? readQuotedCell(text, at) : readPlainCell(text, at);
    if ('code' in cell) return cell;
    cells.push(cell.value);
    if (text[cell.end] !== ',') return { cells, next: afterBreak(text, cell.end) };
    at = cell.end + 1;
  }
}

function readPlainCell(text: string, from: number): { value: string; end: number } {
  const line = lineEnd(text, from);
  const comma = text.indexOf(',', from);
  if (comma !== -1 && comma < line) return { value: text.slice(from, comma), end: comma };
  return { value: withoutReturn(text, from, line), end: line };
}

function readQuotedCell(text: string, open: number): { value: string; end: number } | Fault {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return { code: 'quote-unclosed', at: open };
  const end = text[close + 1] === '\r' && text[close + 2] === '\n' ? close + 2 : close + 1;
  if (end < text.length && text[end] !== ',' && text[end] !== '\n') {
    return { code: 'quote-misplaced', at: close };
  }
  return { value: text.slice(open + 1, close).replaceAll('""', '"'), end };
}

function afterBreak(text: string, end: number): number {
  return end < text.length ? end + 1 : end;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function faultAt(text: string, fault: Fault): CsvIssue {
  const { line, character } = positionAt(text, 0, fault.at);
  return fileIssue(fault.code, 1 + line, character);
}

/** Where a cell of a row starts: line and character from 1. */
export function positionOfCell(text: string, row: CsvRow, cell: number): { line: number; character: number } {
  let at = row.start;
  for (let index = 0; index < cell; index++) {
    const read = text[at] === '"' ? readQuotedCell(text, at) : readPlainCell(text, at);
    if ('code' in read || text[read.end] !== ',') break;
    at = read.end + 1;
  }
  const { line, character } = positionAt(text, row.start, at);
  return { line: row.line + line, character };
}

/** Lines from one offset to another, and the character (from 1) in the last line. */
function positionAt(text: string, from: number, to: number): { line: number; character: number } {
  const lineStart = to === 0 ? 0 : text.lastIndexOf('\n', to - 1) + 1;
  return { line: countLines(text, from, to), character: to - lineStart + 1 };
}
