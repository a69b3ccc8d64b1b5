import type { Currency, Money } from '@puente/kernel';
import { atRate, type ExchangeRate } from '../exchange-rate';
import type { Transfer } from '../ledger-event';

/**
 * What leaves the payer's bank for an amount that was agreed: the amount itself, or in another currency what it is at the
 * rate of its batch. Null where a rate is missing, or there is one too many.
 */
export function sentMoney(agreed: Money, currency: Currency, rate: ExchangeRate | null): Transfer | null {
  if (agreed.currency === currency) return rate === null ? { money: agreed, rate: null } : null;
  const money = rate && atRate(agreed, rate, currency);
  return money && money.minor > 0n ? { money, rate } : null;
}
