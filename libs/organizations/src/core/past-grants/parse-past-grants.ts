import type { CsvIssue } from './csv-issue';
import { openTable } from './open-table';
import { PAST_GRANT_COLUMNS, type PastGrant } from './past-grant';
import { newGrantMemory, readGrant } from './read-grant';

/** What a file of past grants gave: the grants, and everything wrong with it in order of line. */
export interface PastGrantsFile {
  readonly grants: readonly PastGrant[];
  readonly issues: readonly CsvIssue[];
}

/**
 * Parses a file of past grants. An issue `file` means that nothing was read, `row` that this row was left out,
 * `warning` that it was kept. Whether a file with faulty rows is loaded is the caller's decision.
 */
export function parsePastGrants(file: Uint8Array | string): PastGrantsFile {
  const opened = openTable(file, PAST_GRANT_COLUMNS);
  if ('refused' in opened) return { grants: [], issues: opened.refused };
  const issues: CsvIssue[] = [];
  const grants: PastGrant[] = [];
  const memory = newGrantMemory();
  for (const row of opened.table.rows) {
    const grant = readGrant(row, opened.table, memory, issues);
    if (grant) grants.push(grant);
  }
  return { grants, issues };
}
