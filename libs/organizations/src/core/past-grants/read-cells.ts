import { isCurrency, parseDateOnly, type Currency, type DateOnly } from '@puente/kernel';
import { DATE_PRECISIONS, type DatePrecision } from './past-grant';

/** The most one grant may be, in units of its currency: ten thousand million. */
export const MAX_AMOUNT = 10_000_000_000n;

const AMOUNT = /^(-?)(\d{1,24})(?:\.(\d{1,24}))?$/;

/** Decimal text as minor units, a third decimal rounded half away from zero; `null` when it is no plain number. */
export function amountToMinor(text: string): bigint | null {
  const parts = AMOUNT.exec(text);
  if (!parts) return null;
  const decimals = (parts[3] ?? '').padEnd(3, '0');
  const minor = BigInt(parts[2]! + decimals.slice(0, 2)) + (decimals[2]! >= '5' ? 1n : 0n);
  return parts[1] === '-' ? -minor : minor;
}

/** A reader of dates that remembers what it saw: a file repeats few dates many times. `undefined` is no date. */
export function dateReader(): (text: string) => DateOnly | undefined {
  const seen = new Map<string, DateOnly | undefined>();
  return (text) => {
    if (!seen.has(text)) seen.set(text, plausibleDate(text));
    return seen.get(text);
  };
}

function plausibleDate(text: string): DateOnly | undefined {
  const date = text >= '1900-01-01' && text < '2101' ? parseDateOnly(text) : null;
  return date ?? undefined;
}

export function readCurrency(text: string): Currency | null {
  return isCurrency(text) ? text : null;
}

export function isDatePrecision(text: string): text is DatePrecision {
  return (DATE_PRECISIONS as readonly string[]).includes(text);
}

const FORMULA = /^[\s\p{Cc}"']*[=+\-@|%＝＋－＠\t\r\n]/u;

/** Whether a spreadsheet could run this text as a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
