import type { Money } from '@puente/kernel';
import type { AccountKind } from './account-kinds';
import { parseRate, type ExchangeRate } from './exchange-rate';
import type { Transfer, TransactionKind } from './ledger-event';

/** What one transaction does to one place: more when above zero, less when below. */
export interface Entry {
  readonly account: AccountKind;
  readonly money: Money;
}

/** One transaction as it goes into the books. Its entries are nothing together, in each currency. */
export interface Posting {
  readonly kind: TransactionKind;
  readonly entries: readonly Entry[];
  /** What really moved, where something did. */
  readonly transfer: Transfer | null;
}

/** Why nothing can be posted. */
export type PostingFault =
  | 'amount-not-positive'
  | 'amount-is-zero'
  | 'award-currency'
  | 'rate-needed'
  | 'rate-not-needed'
  | 'rate-not-readable'
  | 'payments-under-way'
  | 'nothing-left';

export type Posted = { readonly posting: Posting } | { readonly fault: PostingFault };

/** The same amount leaves one place and arrives in another. */
export const move = (from: AccountKind, to: AccountKind, money: Money): Entry[] => [
  { account: from, money: { ...money, minor: -money.minor } },
  { account: to, money },
];

/** Whether two transactions do the same, so that one of them is a repeat of the other. */
export function isSamePosting(one: Posting, other: Posting): boolean {
  const textOf = ({ kind, entries, transfer }: Posting): string =>
    [
      kind,
      moneyText(transfer?.money),
      rateText(transfer?.rate ?? null),
      ...entries.map(entryText).sort(),
    ].join(' ');
  return textOf(one) === textOf(other);
}

const moneyText = (money: Money | undefined): string => (money ? `${money.minor}${money.currency}` : '-');
const rateText = (rate: ExchangeRate | null): string =>
  rate ? `${parseRate(rate.value)}:${rate.source}:${rate.ratedOn}` : '-';
const entryText = ({ account, money }: Entry): string => `${account}:${moneyText(money)}`;
