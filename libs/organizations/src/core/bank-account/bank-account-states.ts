/** What becomes of a version of a bank account; nothing leads away from an end. */
export const BANK_ACCOUNT_STATES = {
  proposed: ['approved', 'refused', 'replaced'],
  approved: [],
  refused: [],
  /** Somebody proposed another version before this one was decided. */
  replaced: [],
} as const satisfies Record<string, readonly string[]>;

export type BankAccountState = keyof typeof BANK_ACCOUNT_STATES;

const HOURS = 3_600_000;
const HOLD_HOURS = 48;

/** Until when a new version may not be used, whoever approves it: time to notice a change that nobody wanted. */
export const holdEndsAt = (proposedAt: Date): Date => new Date(proposedAt.getTime() + HOLD_HOURS * HOURS);
