import type { Actor } from '@puente/database';
import { DomainError, type FieldError, type Locale } from '@puente/kernel';
import {
  nonprofitsIssueText,
  parseNonprofits,
  type ImportNonprofitsService,
  type NonprofitFacts,
  type NonprofitsImported,
  type NonprofitsIssue,
} from '@puente/organizations';

export interface NonprofitsFile {
  readonly rows: readonly NonprofitFacts[];
  readonly issues: readonly NonprofitsIssue[];
  readonly issueCount: number;
}

/** Reads a whole file before anything is stored. */
export function readNonprofitsFile(bytes: Uint8Array, latestYear: number): NonprofitsFile {
  const rows: NonprofitFacts[] = [];
  const { issues, issueCount } = parseNonprofits(bytes, { latestYear, visit: (facts) => rows.push(facts) });
  return { rows, issues, issueCount };
}

/** Loads a file, all or nothing; a file with faults is refused with line, column, code and hint of each. */
export async function importNonprofitsFile(
  service: ImportNonprofitsService,
  actor: Actor,
  file: NonprofitsFile,
  locale: Locale,
): Promise<NonprofitsImported & { read: number }> {
  if (file.issueCount > 0) {
    throw new DomainError(
      'invalid',
      'import-refused',
      { count: file.issueCount },
      file.issues.map((issue) => asFieldError(issue, locale)),
    );
  }
  return { read: file.rows.length, ...(await service.import(actor, file.rows)) };
}

/** The sentence is made here, because only the file's own reader knows how to word it. */
function asFieldError(issue: NonprofitsIssue, locale: Locale): FieldError {
  const place = issue.columnName ?? issue.column;
  const field = `line ${issue.line}${place === null ? '' : `, ${place}`}`;
  return {
    field,
    code: 'file-issue',
    params: { issue: issue.code, sentence: nonprofitsIssueText(issue, locale) },
  };
}
