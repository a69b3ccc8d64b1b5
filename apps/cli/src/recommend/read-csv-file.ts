import { csvHint, MAX_CSV_BYTES, type CsvIssue } from '@puente/organizations/core';
import { readInputFile } from '../match/read-input-file';
import { InputRefused } from '../match/refusal';

const SHOWN = 20;

/** Parses a file; any row or file that is wrong refuses the command, with file, line, column, code and hint. */
export function readCsvFile<Parsed extends { readonly issues: readonly CsvIssue[] }>(
  file: string,
  parse: (bytes: Uint8Array) => Parsed,
): Parsed {
  const parsed = parse(readInputFile(file, MAX_CSV_BYTES));
  const faults = parsed.issues.filter(({ severity }) => severity !== 'warning');
  if (faults.length > 0) throw new InputRefused(faults.slice(0, SHOWN).map(inFile(file)), faults.length);
  return parsed;
}

function inFile(file: string) {
  return (issue: CsvIssue) => ({
    file,
    line: issue.line,
    column: issue.character,
    field: issue.column,
    code: issue.code,
    sentence: csvHint(issue),
  });
}
