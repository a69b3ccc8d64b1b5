import { positionOfCell } from '@puente/kernel';
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

const COLUMNS = ['recipient', 'text'] as const;

/** Parses a file of `recipient,text`; issues as for past grants. An empty text is unknown and stays empty. */
export function parseNewcomers(file: Uint8Array | string): NewcomersFile {
  const opened = openTable(file, COLUMNS);
  if ('refused' in opened) return { newcomers: [], issues: opened.refused };
  const { text, rows, width, order } = opened.table;
  const newcomers: Newcomer[] = [];
  const issues: CsvIssue[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    const recipient = cells[order[0]!]?.trim() ?? '';
    const issue = rowIssue(cells.length, width, recipient);
    if (issue) {
      issues.push({ severity: 'row', ...issue, ...positionOfCell(text, row, issue.column ? order[0]! : 0) });
    } else {
      newcomers.push({
        line,
        recipient,
        recipientKey: foldRecipientName(recipient),
        text: cells[order[1]!]!.trim(),
      });
    }
  }
  return { newcomers, issues };
}

function rowIssue(
  found: number,
  expected: number,
  recipient: string,
): Pick<CsvIssue, 'code' | 'column' | 'params'> | null {
  if (found !== expected) return { code: 'cells-count', column: '', params: { found, expected } };
  return recipient === '' ? { code: 'value-missing', column: 'recipient', params: {} } : null;
}
