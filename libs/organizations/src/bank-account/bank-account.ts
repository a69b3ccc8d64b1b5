import type { BankAccountContent, BankAccountState } from '../core';

/** One version of a nonprofit's bank account, opened for its own people. */
export interface BankAccountVersion {
  readonly id: string;
  readonly version: number;
  readonly state: BankAccountState;
  readonly content: BankAccountContent;
  /** What an approval names; it changes with any digit or letter of the content. */
  readonly fingerprint: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Not to be used before. */
  readonly heldUntil: Date;
  readonly decidedAt: Date | null;
  /** Since when nobody pays to it; null: it is not blocked. */
  readonly blockedAt: Date | null;
}

export const BANK_TABLE = 'bank_accounts';
export const BANK_COLUMNS = ['clabe', 'holder', 'bank', 'salt'] as const;
export type BankColumn = (typeof BANK_COLUMNS)[number];
