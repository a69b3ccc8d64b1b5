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

/** A file with a header and nothing below is refused: there would be nothing to say. */
export function refuseEmpty(file: string, rows: readonly unknown[]): void {
  if (rows.length > 0) return;
  const sentence = {
    es: 'No hay ninguna fila debajo del encabezado.',
    en: 'There is no row below the header.',
  };
  throw new InputRefused([{ file, line: 2, code: 'rows-missing', sentence }]);
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
