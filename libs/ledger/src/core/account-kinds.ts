import type { Currency } from '@puente/kernel';

/**
 * The places where the money of an award can stand, in the award's currency. `promised` is what the payer stands for and
 * therefore negative; all others hold what is not elsewhere, so that together they are always the amount of the award.
 */
export const AWARD_ACCOUNTS = [
  'promised',
  'committed',
  'reserved',
  'sent',
  'received',
  'returned',
  'released',
] as const;
/** Beside all awards of a payer, one of each a currency: what left its bank in another currency than the award's, and what for. */
export const PAYER_ACCOUNTS = ['bank', 'exchange'] as const;

export type AwardAccount = (typeof AWARD_ACCOUNTS)[number];
export type AccountKind = AwardAccount | (typeof PAYER_ACCOUNTS)[number];
export const ACCOUNT_KINDS: readonly AccountKind[] = [...AWARD_ACCOUNTS, ...PAYER_ACCOUNTS];

/** Whether the place is one of the payer's, beside all awards. */
export const isOfPayer = (kind: AccountKind): boolean => (PAYER_ACCOUNTS as readonly string[]).includes(kind);

/** Whether the place stands against others and may be below zero. */
export const isContra = (kind: AccountKind): boolean => kind === 'promised' || isOfPayer(kind);

/** What stands where of one award, in minor units of its currency. */
export interface AwardBalances {
  readonly currency: Currency;
  readonly minor: Readonly<Record<AwardAccount, bigint>>;
}
