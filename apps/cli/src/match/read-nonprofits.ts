import { isUtf8 } from 'node:buffer';
import { SystemClock, yearOf, type DateOnly } from '@puente/kernel';
import { ColumnStore } from '@puente/matching/core';
import {
  MAX_NONPROFITS_BYTES,
  nonprofitsIssueText,
  parseNonprofits,
  type NonprofitsIssue,
} from '@puente/organizations/core';
import { readInputFile } from './read-input-file';
import { InputRefused, type RefusedInput } from './refusal';

/** The nonprofits of a CSV file as a store; a fault anywhere refuses the whole file. */
export function readNonprofits(file: string, today: DateOnly): ColumnStore {
  const store = new ColumnStore({ indexTexts: false });
  const latestYear = Math.max(yearOf(today), new SystemClock().now().getUTCFullYear());
  const bytes = readInputFile(file, MAX_NONPROFITS_BYTES);
  // Checked and decoded by Buffer, which is several times faster; what is not UTF-8 is located by the parser.
  const { issues, issueCount } = parseNonprofits(isUtf8(bytes) ? bytes.toString('utf8') : bytes, {
    latestYear,
    visit: (facts) => store.add(facts),
  });
  if (issueCount > 0) {
    throw new InputRefused(
      issues.map((issue) => refusedCell(file, issue)),
      issueCount,
    );
  }
  return store;
}

function refusedCell(file: string, issue: NonprofitsIssue): RefusedInput {
  const sentence = { es: nonprofitsIssueText(issue, 'es'), en: nonprofitsIssueText(issue, 'en') };
  return {
    file,
    line: issue.line,
    column: issue.column,
    field: issue.columnName,
    code: issue.code,
    sentence,
  };
}
