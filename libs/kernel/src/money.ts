import { forEachLocale } from './locale-text';

/** An ISO 4217 code of the currencies that Puente keeps books in. */
export type Currency = 'MXN' | 'USD' | 'EUR' | 'CAD' | 'GBP' | 'CHF';
export const CURRENCIES: readonly Currency[] = ['MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF'];

/** An exact amount in minor units (centavos, cents). Never a float. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

export function isCurrency(value: unknown): value is Currency {
  return CURRENCIES.includes(value as Currency);
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;

/** Reads decimal text (`1234.5`) into minor units; `null` when it is no such number. */
export function parseMinor(text: string): bigint | null {
  const parts = DECIMAL.exec(text.trim());
  if (!parts) return null;
  const minor = BigInt(parts[2]!) * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] === '-' ? -minor : minor;
}

/** Minor units as decimal text with two places, for files and the API. */
export function minorToDecimal(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const WHOLE = forEachLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
const WITH_CENTS = forEachLocale(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** An amount as people read it, always with its ISO code because `$` means two currencies here. */
export function formatMoney(money: Money, locale: 'es' | 'en'): string {
  const format = money.minor % 100n === 0n ? WHOLE : WITH_CENTS;
  const number = format[locale].format(minorToDecimal(money.minor) as unknown as number);
  return `${number} ${money.currency}`;
}
