import { decodeUtf8, positionOfCell, scanCsv } from '@puente/kernel';
import type { CountTable } from '../suppression/count-table';
import { readCountsHeader, type CountsHeader } from './counts-header';
import type { CountsIssue } from './counts-issue';
import { CountsRows, type RowFault } from './counts-rows';

export interface ParsedCounts {
  /** Empty when there is an issue. */
  readonly table: CountTable;
  readonly issues: readonly CountsIssue[];
}

const NOTHING: CountTable = { dimensions: [], cells: [] };

/**
 * Parses a file of counts: dimension columns, `count`, and optionally `contributors` and `largest`, or one row for each
 * cell and contributor (`contributor`). Anything wrong refuses the whole file.
 */
export function parseCounts(file: Uint8Array | string): ParsedCounts {
  const decoded = typeof file === 'string' ? { text: file } : decodeUtf8(file);
  if ('badByte' in decoded) {
    const { line, character } = decoded.badByte;
    return refused([{ code: 'encoding-not-utf8', line, character, column: '', params: {} }]);
  }
  return parseText(decoded.text);
}

function parseText(text: string): ParsedCounts {
  const rows: { cells: readonly string[]; line: number; start: number }[] = [];
  const fault = scanCsv(text, (cells, line, start) => rows.push({ cells: [...cells], line, start }));
  if (fault) return refused([{ ...fault, column: '', params: {} }]);
  const [first, ...others] = rows;
  if (!first) return refused([issueAt(1, null, { code: 'file-empty' })]);
  const header = readCountsHeader(first.cells);
  const place = (row: { line: number; start: number }, at: number) => positionOfCell(text, row, at);
  if ('code' in header) {
    const { code, at, column } = header;
    return refused([{ code, ...place(first, at), column, params: { column } }]);
  }
  if (others.length === 0) return refused([issueAt(first.line, null, { code: 'file-empty' })]);
  return parseRows(header, others, (row, fault) => ({
    ...issueAt(0, null, fault),
    ...place(row, fault.at ?? 0),
  }));
}

function parseRows<Row extends { cells: readonly string[]; line: number }>(
  header: CountsHeader,
  rows: readonly Row[],
  issueOf: (row: Row, fault: RowFault) => CountsIssue,
): ParsedCounts {
  const reader = new CountsRows(header);
  const issues = rows.flatMap((row) => {
    const fault = reader.add(row.cells, row.line);
    return fault ? [issueOf(row, fault)] : [];
  });
  if (issues.length > 0) return refused(issues);
  const late = reader.faultOfAll();
  const at = late && rows.find(({ line }) => line === late.line);
  if (late && at) return refused([issueOf(at, late)]);
  return { table: reader.table(), issues: [] };
}

function issueAt(line: number, character: number | null, fault: RowFault): CountsIssue {
  return { code: fault.code, line, character, column: fault.column ?? '', params: fault.params ?? {} };
}

const refused = (issues: readonly CountsIssue[]): ParsedCounts => ({ table: NOTHING, issues });
