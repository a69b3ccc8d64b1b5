import { budgetCodes, type AwardState, type BudgetCode } from '@puente/grants/core';
import type { DateOnly, LocaleText, Transitions } from '@puente/kernel';

/** Where what a nonprofit says it spent stands, in words for both sides. */
export const SPENDING_STATES = {
  stated: { es: 'Por revisar', en: 'To be looked at' },
  accepted: { es: 'Aceptado', en: 'Accepted' },
  returned: { es: 'Devuelto', en: 'Given back' },
} as const satisfies Record<string, LocaleText>;
export type SpendingState = keyof typeof SPENDING_STATES;

/** Said once and decided once; a correction is another one. PostgreSQL lets nobody do more. */
export const SPENDING_TRANSITIONS: Transitions<SpendingState> = {
  stated: ['accepted', 'returned'],
  accepted: [],
  returned: [],
};

/** Whether spending of an award may be said: from the second signature until it is over. PostgreSQL asks the same. */
export const takesSpending = (state: AwardState): boolean =>
  state === 'active' || state === 'paused' || state === 'closing';

/** A line of a budget, or all of it: core support is not told by lines (G9). */
export type SpendingCode = BudgetCode | 'whole';
export const spendingCodes: readonly SpendingCode[] = [...budgetCodes, 'whole'];

export interface SpendingLine {
  readonly code: SpendingCode;
  /** Minor units of the award's currency. */
  readonly amountMinor: bigint;
  /** Minor units of the currency that it was really spent in. */
  readonly spentMinor: bigint;
}

/** What a nonprofit says it spent in some months. */
export interface Spending {
  readonly id: string;
  readonly state: SpendingState;
  /** The one that it stands in the place of; null where it corrects none. */
  readonly replaces: string | null;
  /** The first days of the first and of the last month. */
  readonly fromMonth: DateOnly;
  readonly untilMonth: DateOnly;
  readonly lines: readonly SpendingLine[];
}

/** Those that count: neither given back, nor replaced by one that was not given back. */
export function standingSpendings<Row extends Pick<Spending, 'id' | 'state' | 'replaces'>>(
  rows: readonly Row[],
): Row[] {
  const kept = rows.filter(({ state }) => state !== 'returned');
  const replaced = new Set(kept.map(({ replaces }) => replaces));
  return kept.filter(({ id }) => !replaced.has(id));
}
