import { scanCsv } from '@puente/kernel';
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

/** All rows of a text with their places; a fault in the quotes refuses the whole text. */
export function readCsv(text: string): CsvRead {
  const rows: CsvRow[] = [];
  const fault = scanCsv(text, (cells, line, start) => rows.push({ line, start, cells: [...cells] }));
  return fault
    ? { rows: null, fault: fileIssue(fault.code, fault.line, fault.character) }
    : { rows, fault: null };
}
