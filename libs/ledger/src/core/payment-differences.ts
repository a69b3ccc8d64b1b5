import type { Money } from '@puente/kernel';
import { atRate } from './exchange-rate';
import type { Transfer } from './ledger-event';

/** One payment: what was agreed in the award's currency, what left the payer's bank, and what arrived, if that is known. */
export interface PaymentAmounts {
  readonly agreed: Money;
  readonly sent: Transfer;
  readonly received: Transfer | null;
}

/** How what moved differs from what was agreed; above zero it was more. Nothing of it is posted. */
export interface PaymentDifferences {
  /** What was sent against what was agreed at the rate on record, in the currency sent. */
  readonly sending: Money | null;
  /** What arrived against what was sent, such as fees on the way; null while unknown, or in two currencies. */
  readonly underWay: Money | null;
  /** What arrived against what was agreed at the rate of the arrival, in the currency that arrived. */
  readonly arrival: Money | null;
}

/** Tells agreed, sent and received apart; what is not known stays null, never zero. */
export function paymentDifferences({ agreed, sent, received }: PaymentAmounts): PaymentDifferences {
  return {
    sending: againstAgreed(agreed, sent),
    underWay: received && difference(received.money, sent.money),
    arrival: received && againstAgreed(agreed, received),
  };
}

function againstAgreed(agreed: Money, { money, rate }: Transfer): Money | null {
  const due = rate === null ? agreed : atRate(agreed, rate, money.currency);
  return due && difference(money, due);
}

const difference = (one: Money, other: Money): Money | null =>
  one.currency === other.currency ? { ...one, minor: one.minor - other.minor } : null;
