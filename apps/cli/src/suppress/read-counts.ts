import { countsHint, parseCounts, type CountsIssue, type CountTable } from '@puente/disclosure/core';
import { readInputFile } from '../match/read-input-file';
import { InputRefused } from '../match/refusal';

const MOST_BYTES = 16 * 1024 * 1024;
const SHOWN = 20;

/** The counts of a file; a fault anywhere refuses it whole. */
export function readCounts(file: string): CountTable {
  const { table, issues } = parseCounts(readInputFile(file, MOST_BYTES));
  if (issues.length > 0) throw new InputRefused(issues.slice(0, SHOWN).map(inFile(file)), issues.length);
  return table;
}

const inFile = (file: string) => (issue: CountsIssue) => ({
  file,
  line: issue.line,
  column: issue.character,
  field: issue.column,
  code: issue.code,
  sentence: countsHint(issue),
});
