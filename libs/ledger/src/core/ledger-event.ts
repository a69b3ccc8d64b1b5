import type { Money } from '@puente/kernel';
import type { AwardBalances } from './account-kinds';
import type { ExchangeRate } from './exchange-rate';

/** Money that really moved, which may be another amount in another currency than what was agreed for it. */
export interface Transfer {
  readonly money: Money;
  /** Present exactly when the currency is not the award's. */
  readonly rate: ExchangeRate | null;
}

/** What happens to the money of an award. All amounts but `change` are above zero; `agreed` is in the award's currency. */
export type LedgerEvent =
  | { readonly kind: 'award'; readonly amount: Money }
  /** How the award goes up, or below zero how it goes down; only what is free can go. */
  | { readonly kind: 'amendment'; readonly change: Money }
  /** A payment is proposed: its amount is no longer free. */
  | { readonly kind: 'reserve'; readonly amount: Money }
  /** The proposed payment is given up. */
  | { readonly kind: 'release'; readonly amount: Money }
  | { readonly kind: 'send'; readonly agreed: Money; readonly transfer: Transfer }
  | { readonly kind: 'receive'; readonly agreed: Money; readonly transfer: Transfer }
  | { readonly kind: 'return'; readonly agreed: Money; readonly transfer: Transfer }
  /** What came back is free again: its instalment is paid anew. */
  | { readonly kind: 'restore'; readonly amount: Money }
  /** What is left free goes back to the payer. */
  | { readonly kind: 'close'; readonly balances: AwardBalances }
  /** Where an award stood when its books began; none below zero. */
  | { readonly kind: 'opening'; readonly committed: Money; readonly sent: Money; readonly received: Money };

export type LedgerEventKind = LedgerEvent['kind'];
/** Every kind of transaction: what happens, and that it did not. */
export const TRANSACTION_KINDS = [
  'award',
  'amendment',
  'reserve',
  'release',
  'send',
  'receive',
  'return',
  'restore',
  'close',
  'opening',
  'reversal',
] as const satisfies readonly (LedgerEventKind | 'reversal')[];
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];
