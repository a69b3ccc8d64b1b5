import { CURRENCIES, type Currency, type DateOnly, type ErrorParams } from '@puente/kernel';
import type { CsvIssueCode, CsvSeverity } from './csv-issue';
import { DATE_PRECISIONS, type DatePrecision, type PastGrantColumn } from './past-grant';
import { MAX_AMOUNT, amountToMinor, isDatePrecision, looksLikeFormula, readCurrency } from './read-cells';

/** The most characters a cell may hold; descriptions of real grants stay below 2,000. */
export const MAX_TEXT = 20_000;
const TEXTS: readonly PastGrantColumn[] = [
  'funder',
  'recipient',
  'description',
  'topic',
  'affected_countries',
  'affected_regions',
];

/** The cells of one row by column, blanks around them taken off. */
export type Cells = Readonly<Record<PastGrantColumn, string>>;
/** Notes something wrong in a cell; an empty column means the row. */
export type Report = (
  column: PastGrantColumn | '',
  code: CsvIssueCode,
  severity: CsvSeverity,
  params?: ErrorParams,
) => void;

/** The values of the cells that are no plain text; `undefined` where one is wrong, which is reported. */
export interface CheckedCells {
  readonly amountMinor: bigint | null | undefined;
  readonly currency: Currency | undefined;
  readonly date: DateOnly | null | undefined;
  readonly datePrecision: DatePrecision | undefined;
}

/** Checks every cell of a row, so that all that is wrong in it is told at once. */
export function checkCells(
  cells: Cells,
  dateOf: (text: string) => DateOnly | undefined,
  report: Report,
): CheckedCells {
  checkTexts(cells, report);
  return {
    amountMinor: readAmount(cells.amount, report),
    currency: checkCurrency(cells.currency, report),
    date: readDate(cells.date, dateOf, report),
    datePrecision: checkPrecision(cells.date_precision, report),
  };
}

function checkTexts(cells: Cells, report: Report): void {
  if (cells.funder === '') report('funder', 'value-missing', 'row');
  if (cells.recipient === '') report('recipient', 'value-missing', 'row');
  for (const column of TEXTS) {
    const text = cells[column];
    if (text.length > MAX_TEXT) report(column, 'text-too-long', 'row', { limit: MAX_TEXT });
    if (text !== '' && looksLikeFormula(text)) report(column, 'formula-cell', 'warning');
  }
}

function readAmount(text: string, report: Report): bigint | null | undefined {
  if (text === '') return null;
  const minor = amountToMinor(text);
  const most = MAX_AMOUNT * 100n;
  if (minor === null) report('amount', 'amount-invalid', 'row');
  else if (minor > most || minor < -most) {
    report('amount', 'amount-absurd', 'row', { limit: String(MAX_AMOUNT) });
  } else if (minor < 0n) report('amount', 'amount-negative', 'warning');
  return minor ?? undefined;
}

function checkCurrency(text: string, report: Report): Currency | undefined {
  const currency = readCurrency(text);
  if (currency === null) report('currency', 'currency-unknown', 'row', { expected: CURRENCIES.join(', ') });
  return currency ?? undefined;
}

function readDate(
  text: string,
  dateOf: (text: string) => DateOnly | undefined,
  report: Report,
): DateOnly | null | undefined {
  if (text === '') return null;
  const date = dateOf(text);
  if (date === undefined) report('date', 'date-invalid', 'row');
  return date;
}

function checkPrecision(text: string, report: Report): DatePrecision | undefined {
  if (isDatePrecision(text)) return text;
  report('date_precision', 'date-precision-unknown', 'row', { expected: DATE_PRECISIONS.join(', ') });
  return undefined;
}
