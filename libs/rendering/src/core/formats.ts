import { forEachLocale, type Locale } from '@puente/kernel';

/** By how many decimals. */
const NUMBERS = new Map<number, Readonly<Record<Locale, Intl.NumberFormat>>>();
const numbersWith = (digits: number): Readonly<Record<Locale, Intl.NumberFormat>> =>
  forEachLocale(
    (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
const PERCENTAGES = forEachLocale(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }),
);

/** A number as the reader writes it, with exactly `digits` decimals. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const known = NUMBERS.get(digits) ?? numbersWith(digits);
  NUMBERS.set(digits, known);
  return known[locale].format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number, locale: Locale): string {
  return PERCENTAGES[locale].format(share);
}
