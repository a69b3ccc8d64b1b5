import {
  compareReceipt,
  valueOn,
  type DonationReceipt,
  type ReceiptAnswer,
  type ReceiptCheck,
} from '@puente/grants/core';
import { addDays, parseMinor, type Currency, type DateOnly } from '@puente/kernel';

/** What is kept of a receipt that was read. */
export interface ReceiptFacts {
  readonly version: string;
  readonly uuid: string;
  readonly issuerRfc: string;
  readonly receiverRfc: string;
  readonly totalMinor: bigint;
  readonly currency: string;
  readonly exchangeRate: string | null;
  readonly issuedOn: DateOnly;
  readonly letter: string;
  readonly letterOn: DateOnly;
  readonly legend: string;
}

export type Comparison = Readonly<Record<ReceiptCheck, ReceiptAnswer>>;

/** A payment as far as its receipt is compared with it, and who received it. */
export interface ReceiptedPayment {
  readonly sentMinor: bigint | null;
  readonly receivedMinor: bigint | null;
  readonly amountMinor: bigint;
  readonly transferCurrency: Currency;
  readonly receivedOn: DateOnly | null;
}

export interface KnownIssuer {
  readonly rfc: string | null;
  readonly letter: string | null;
  readonly letterOn: DateOnly | null;
}

/** A total as the tax authority writes it, up to six places, in minor units; null where it has parts of them. */
export function totalOf(decimal: string): bigint | null {
  const [whole, places = ''] = decimal.split('.');
  const rest = places.slice(2);
  return /^0*$/.test(rest) ? parseMinor(places === '' ? whole! : `${whole}.${places.slice(0, 2)}`) : null;
}

/** A receipt beside its payment: what arrived counts, before that what was sent. */
export function compareWith(
  facts: ReceiptFacts,
  { receivedMinor, sentMinor, amountMinor, transferCurrency, receivedOn }: ReceiptedPayment,
  issuer: KnownIssuer,
): Comparison {
  const said: DonationReceipt = { ...facts, authorisation: { letter: facts.letter, on: facts.letterOn } };
  const money = { amountMinor: receivedMinor ?? sentMinor ?? amountMinor, currency: transferCurrency };
  return compareReceipt(said, { ...money, ...issuer, receivedOn });
}

/** Whether nothing was found that somebody would have to accept with a reason. */
export const agreesInAll = (comparison: Comparison): boolean =>
  Object.values(comparison).every((answer) => answer === 'agrees');

/** Days after the money arrived from which a receipt is said to be missing, by the day from which that holds. */
export const RECEIPT_WAITS: readonly { readonly from: DateOnly; readonly days: number }[] = [
  { from: '2025-01-01' as DateOnly, days: 30 },
];

/** Legal routes that report a receipt for each payment (`route-plans.ts`). */
export const RECEIPT_ROUTES = ['treaty', 'domestic'] as const;

/** The last day on which a receipt is awaited without being missed; null where none was stated for that time. */
export function receiptDueOn(receivedOn: DateOnly): DateOnly | null {
  const wait = valueOn(RECEIPT_WAITS, receivedOn);
  return wait && addDays(receivedOn, wait.days);
}

/** Whether a receipt is missing on a day. */
export function isReceiptMissing(receivedOn: DateOnly, today: DateOnly): boolean {
  const due = receiptDueOn(receivedOn);
  return due !== null && due < today;
}
