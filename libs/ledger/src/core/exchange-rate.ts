import type { Currency, DateOnly, Money } from '@puente/kernel';

/** Who said what a currency was worth. */
export const RATE_SOURCES = ['bank', 'banxico-fix', 'agreement'] as const;
export type RateSource = (typeof RATE_SOURCES)[number];

/** Units of the money that moved for one of the award's, as decimal text such as `18.5`, with who said so and of which day. */
export interface ExchangeRate {
  readonly value: string;
  readonly source: RateSource;
  readonly ratedOn: DateOnly;
}

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,8}))?$/;
/** Eight places, as the table keeps. */
const SCALE = 100_000_000n;

/** A rate as a whole number of hundred-millionths; null when the text is none above zero. */
export function parseRate(text: string): bigint | null {
  const parts = DECIMAL.exec(text);
  if (!parts) return null;
  const scaled = BigInt(parts[1]!) * SCALE + BigInt((parts[2] ?? '').padEnd(8, '0'));
  return scaled > 0n ? scaled : null;
}

/** An amount above zero in another currency at a rate, to the nearest minor unit, halves upwards; null when the rate is none. */
export function atRate(money: Money, rate: ExchangeRate, currency: Currency): Money | null {
  const scaled = parseRate(rate.value);
  return scaled === null ? null : { minor: (money.minor * scaled + SCALE / 2n) / SCALE, currency };
}
