import { positionOfCell } from '@puente/kernel';
import { MAX_TEXT } from './check-cells';
import type { CsvIssue } from './csv-issue';
import { foldRecipientName } from './fold-recipient-name';
import { openTable } from './open-table';

/** A nonprofit that nobody in the grants has funded yet, with a text of what it does. */
export interface Newcomer {
  readonly line: number;
  readonly recipient: string;
  readonly recipientKey: string;
  readonly text: string;
}

export interface NewcomersFile {
  readonly newcomers: readonly Newcomer[];
  readonly issues: readonly CsvIssue[];
}

const COLUMNS: readonly string[] = ['recipient', 'text'];

/** Parses a file of `recipient,text`; issues as for past grants. An empty text is unknown and stays empty. */
export function parseNewcomers(file: Uint8Array | string): NewcomersFile {
  const opened = openTable(file, COLUMNS);
  if ('refused' in opened) return { newcomers: [], issues: opened.refused };
  const { text, rows, width, order } = opened.table;
  const newcomers: Newcomer[] = [];
  const issues: CsvIssue[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    const [recipient, about] = order.map((place) => cells[place]?.trim() ?? '') as [string, string];
    const issue = rowIssue(cells.length, width, recipient, about);
    if (issue) {
      const place = order[COLUMNS.indexOf(issue.column)] ?? 0;
      issues.push({ severity: 'row', ...issue, ...positionOfCell(text, row, place) });
    } else {
      newcomers.push({ line, recipient, recipientKey: foldRecipientName(recipient), text: about });
    }
  }
  return { newcomers, issues };
}

function rowIssue(
  found: number,
  expected: number,
  recipient: string,
  about: string,
): Pick<CsvIssue, 'code' | 'column' | 'params'> | null {
  if (found !== expected) return { code: 'cells-count', column: '', params: { found, expected } };
  if (recipient === '') return { code: 'value-missing', column: 'recipient', params: {} };
  const tooLong = recipient.length > MAX_TEXT ? 'recipient' : about.length > MAX_TEXT ? 'text' : null;
  return tooLong ? { code: 'text-too-long', column: tooLong, params: { limit: MAX_TEXT } } : null;
}
