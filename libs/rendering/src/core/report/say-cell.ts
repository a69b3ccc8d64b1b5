import { formatDay, formatMoney, parseDateOnly, type Locale } from '@puente/kernel';
import { formatNumber } from '../formats';
import { isKept, isMoney, type ReportCell, type ReportColumn } from './report-cells';
import { REPORT_WORDS } from './report-words';

/** As each language writes it: after a blank that no line breaks at, or at once. */
const PERCENT: Readonly<Record<Locale, string>> = { es: '\u00a0%', en: '%' };

/** A value as a reader of the language writes it. */
export function sayCell(value: ReportCell, column: ReportColumn, locale: Locale): string {
  if (value === null) return REPORT_WORDS[locale].unknown;
  if (isKept(value)) return REPORT_WORDS[locale].kept;
  if (isMoney(value)) return formatMoney({ minor: BigInt(value.minor), currency: value.currency }, locale);
  if (typeof value === 'number') return sayNumber(value, column, locale);
  const day = column.kind === 'day' ? parseDateOnly(value) : null;
  return day ? formatDay(day, locale) : value;
}

function sayNumber(value: number, column: ReportColumn, locale: Locale): string {
  const number = formatNumber(value, locale, 'digits' in column ? column.digits : 0);
  return column.kind === 'percent' ? number + PERCENT[locale] : number;
}

/** How long a bar is, or how dark a state: whole units of money. Only drawings use it; what is printed stays exact. */
export function lengthOf(value: ReportCell): number | null {
  if (typeof value === 'number') return value;
  return value !== null && isMoney(value) ? Number(value.minor) / 100 : null;
}
