import { positionOfCell, type DateOnly } from '@puente/kernel';
import { checkCells, type Cells, type CheckedCells, type Report } from './check-cells';
import { contentKey } from './content-key';
import type { CsvIssue } from './csv-issue';
import { foldRecipientName } from './fold-recipient-name';
import type { CsvTable } from './open-table';
import { PAST_GRANT_COLUMNS, type PastGrant } from './past-grant';
import { dateReader } from './read-cells';
import type { CsvRow } from './read-csv';

/** What is remembered from row to row: names already folded, dates already read, contents already seen. */
export interface GrantMemory {
  readonly dateOf: (text: string) => DateOnly | undefined;
  readonly names: Map<string, string>;
  readonly ordinals: Map<string, number>;
}

export function newGrantMemory(): GrantMemory {
  return { dateOf: dateReader(), names: new Map(), ordinals: new Map() };
}

/** One row as a grant; `null` when something in it is wrong, which is added to `issues`. */
export function readGrant(
  row: CsvRow,
  table: CsvTable,
  memory: GrantMemory,
  issues: CsvIssue[],
): PastGrant | null {
  const before = issues.length;
  const report = reporter(row, table, issues);
  if (row.cells.length !== table.width) {
    report('', 'cells-count', 'row', { found: row.cells.length, expected: table.width });
    return null;
  }
  const cells = namedCells(row, table);
  const checked = checkCells(cells, memory.dateOf, report);
  return hasFault(issues, before) ? null : grantOf(row.line, cells, checked, memory);
}

function reporter(row: CsvRow, table: CsvTable, issues: CsvIssue[]): Report {
  return (column, code, severity, params = {}) => {
    const cell = column === '' ? 0 : table.order[PAST_GRANT_COLUMNS.indexOf(column)]!;
    issues.push({ severity, code, column, params, ...positionOfCell(table.text, row, cell) });
  };
}

function hasFault(issues: readonly CsvIssue[], from: number): boolean {
  for (let at = from; at < issues.length; at++) if (issues[at]!.severity === 'row') return true;
  return false;
}

function namedCells(row: CsvRow, table: CsvTable): Cells {
  const cell = (index: number) => row.cells[table.order[index]!]!.trim();
  return {
    funder: cell(0),
    recipient: cell(1),
    description: cell(2),
    amount: cell(3),
    currency: cell(4),
    date: cell(5),
    date_precision: cell(6),
    topic: cell(7),
    affected_countries: cell(8),
    affected_regions: cell(9),
  };
}

function grantOf(line: number, cells: Cells, checked: CheckedCells, memory: GrantMemory): PastGrant | null {
  const { amountMinor, currency, date, datePrecision } = checked;
  if (amountMinor === undefined || !currency || date === undefined || datePrecision === undefined) {
    return null;
  }
  const key = keyOf(cells, amountMinor);
  const ordinal = (memory.ordinals.get(key) ?? 0) + 1;
  memory.ordinals.set(key, ordinal);
  return {
    line,
    funder: cells.funder,
    recipient: cells.recipient,
    recipientKey: remembered(memory.names, cells.recipient, foldRecipientName),
    description: cells.description,
    amountMinor,
    currency,
    date,
    datePrecision,
    topic: cells.topic,
    affectedCountries: cells.affected_countries,
    affectedRegions: cells.affected_regions,
    contentKey: key,
    ordinal,
  };
}

/** The identity of a grant's content; the amount in minor units, so that `10` and `10.0` are one content. */
function keyOf(cells: Cells, amountMinor: bigint | null): string {
  const amount = amountMinor === null ? '' : String(amountMinor);
  const place = `${cells.topic}\u001f${cells.affected_countries}\u001f${cells.affected_regions}`;
  const what = `${cells.funder}\u001f${cells.recipient}\u001f${cells.description}\u001f${amount}\u001f${cells.currency}`;
  return contentKey(`${what}\u001f${cells.date}\u001f${cells.date_precision}\u001f${place}`);
}

function remembered(memory: Map<string, string>, text: string, compute: (text: string) => string): string {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const computed = compute(text);
  memory.set(text, computed);
  return computed;
}
