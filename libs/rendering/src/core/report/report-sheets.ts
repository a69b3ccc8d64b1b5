import { minorToDecimal } from '@puente/kernel';
import { figureTables } from './figure-tables';
import type { PrintedReport } from './printed-report';
import type { ReportDocument } from './report-document';
import { isKept, isMoney, type ReportCell, type ReportColumn } from './report-cells';
import type { TwinTable } from './report-tables';
import { REPORT_WORDS, type ReportWords } from './report-words';

/** How a sheet shows a number: with so many decimals, as a percentage as it is read, as an amount, as a day. */
export type SheetFormat =
  | { readonly kind: 'number' | 'percent'; readonly digits: number }
  | { readonly kind: 'money' }
  | { readonly kind: 'day' };

/** A text, a number in its format (days as `YYYY-MM-DD`), or an empty cell. Nothing here can be a formula. */
export type SheetCell =
  | string
  | null
  | { readonly value: number; readonly format: Exclude<SheetFormat, { kind: 'day' }> }
  | { readonly day: string };

/** The last row of a sheet. `sums`: whether a column adds up to its total, so that a sheet may add it up itself. */
export interface SheetTotal {
  readonly cells: readonly SheetCell[];
  readonly sums: readonly boolean[];
}

/** A table as a sheet: its name, its headings and its rows. */
export interface TypedSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly total: SheetTotal | null;
}

/** A report as sheets: what it is first, then each table. The currency of an amount stands in a column of its own. */
export function reportSheets(document: ReportDocument, printed: PrintedReport): TypedSheet[] {
  const words = REPORT_WORDS[document.language];
  const tables = figureTables(document).map((table) => sheetOf(table, words));
  return [readMe(document, printed, words), ...tables];
}

function readMe(document: ReportDocument, printed: PrintedReport, words: ReportWords): TypedSheet {
  const notes = document.blocks.flatMap((block) =>
    block.kind === 'note' ? [[block.title, block.text]] : [],
  );
  const sources = document.sources.map(({ text, url }, at) => [
    `${words.source} ${at + 1}`,
    url ? `${text} ${url}` : text,
  ]);
  const facts = printed.facts.map(({ label, value }) => [label, value]);
  const rows = [...facts, ...notes, ['', words.keptWhy], ...sources, [words.hash, printed.foot]];
  return { name: words.readMe, header: [document.title, ''], rows, total: null };
}

function sheetOf({ id, columns, rows, total }: TwinTable, words: ReportWords): TypedSheet {
  const sums = columns.flatMap((column, at) => {
    const isSum =
      total !== null &&
      addsUp(
        rows.map((row) => row[at]!),
        total[at]!,
        column,
      );
    return column.kind === 'money' ? [isSum, false] : [isSum];
  });
  const cellsOf = (row: readonly ReportCell[]): SheetCell[] =>
    row.flatMap((value, at) => sheetCells(value, columns[at]!, words));
  return {
    name: id,
    header: columns.flatMap(({ label, kind }) => (kind === 'money' ? [label, words.currency] : [label])),
    rows: rows.map(cellsOf),
    total: total && { cells: total.flatMap((value, at) => totalCells(value, columns[at]!, words)), sums },
  };
}

/** A column without a total has an empty cell. */
function totalCells(value: ReportCell, column: ReportColumn, words: ReportWords): SheetCell[] {
  if (value !== null) return sheetCells(value, column, words);
  return column.kind === 'money' ? [null, null] : [null];
}

function sheetCells(value: ReportCell, column: ReportColumn, words: ReportWords): SheetCell[] {
  const told = (cell: SheetCell): SheetCell[] => (column.kind === 'money' ? [cell, null] : [cell]);
  if (value === null) return told(words.unknown);
  if (isKept(value)) return told(words.kept);
  if (isMoney(value)) {
    const amount = Number(minorToDecimal(BigInt(value.minor)));
    return [{ value: amount, format: { kind: 'money' } }, value.currency];
  }
  if (typeof value === 'string') return [column.kind === 'day' ? { day: value } : value];
  return [
    { value, format: column.kind === 'percent' ? column : { kind: 'number', digits: digitsOf(column) } },
  ];
}

const digitsOf = (column: ReportColumn): number => ('digits' in column ? column.digits : 0);

/** Whether the values add up to the total exactly, all of them known and of one currency. */
function addsUp(values: readonly ReportCell[], total: ReportCell, column: ReportColumn): boolean {
  const units = [...values, total].map((value) => unitsOf(value, column));
  const known = units.filter((each) => each !== null);
  if (known.length !== units.length || values.length === 0) return false;
  if (new Set(known.map(({ unit }) => unit)).size > 1) return false;
  const sum = known.slice(0, -1).reduce((all, { count }) => all + count, 0n);
  return sum === known.at(-1)!.count;
}

/** A value in its smallest units; null where nothing is added. */
function unitsOf(value: ReportCell, column: ReportColumn): { count: bigint; unit: string } | null {
  if (value !== null && isMoney(value)) return { count: BigInt(value.minor), unit: value.currency };
  if (typeof value !== 'number' || column.kind !== 'number') return null;
  return { count: BigInt(value.toFixed(column.digits).replace('.', '')), unit: 'number' };
}
