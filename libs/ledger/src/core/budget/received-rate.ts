import type { Currency } from '@puente/kernel';

/** A payment that arrived, as agreed and as it came. */
export interface ArrivedMoney {
  /** In the award's currency. */
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly receivedMinor: bigint;
}

/** Eight places, as rates are kept. */
const SCALE = 100_000_000n;

/**
 * What one unit of an award's currency became in another, by all that arrived in it so far, as decimal text with eight places;
 * null where nothing arrived in that currency.
 */
export function receivedRate(arrived: readonly ArrivedMoney[], currency: Currency): string | null {
  const those = arrived.filter((each) => each.currency === currency);
  const agreed = those.reduce((all, { amountMinor }) => all + amountMinor, 0n);
  const came = those.reduce((all, { receivedMinor }) => all + receivedMinor, 0n);
  if (agreed <= 0n || came <= 0n) return null;
  const scaled = halfUp(came * SCALE, agreed);
  return scaled > 0n ? `${scaled / SCALE}.${(scaled % SCALE).toString().padStart(8, '0')}` : null;
}

/** What was spent, in the award's currency: to the nearest minor unit, halves upwards. PostgreSQL works out the same. */
export const inAwardCurrency = (spentMinor: bigint, rate: string | null): bigint =>
  rate === null ? spentMinor : halfUp(spentMinor * SCALE, BigInt(rate.replace('.', '')));

const halfUp = (amount: bigint, by: bigint): bigint => (2n * amount + by) / (2n * by);
