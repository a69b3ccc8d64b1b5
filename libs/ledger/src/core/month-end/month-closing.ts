import type { DateOnly, LocaleText, Transitions } from '@puente/kernel';
import type { Month } from './month';

/** Where the closing of a month is; while somebody asks to reopen it, it stays closed. */
export const MONTH_CLOSING_STATES = {
  proposed: { es: 'Cierre propuesto', en: 'Proposed to close' },
  closed: { es: 'Cerrado', en: 'Closed' },
  reopening: { es: 'Cerrado; alguien pide reabrirlo', en: 'Closed; somebody asks to reopen it' },
  reopened: { es: 'Reabierto', en: 'Reopened' },
  withdrawn: { es: 'Propuesta retirada', en: 'Proposal taken back' },
} as const satisfies Record<string, LocaleText>;

export type MonthClosingState = keyof typeof MONTH_CLOSING_STATES;

export const MONTH_CLOSING_TRANSITIONS: Transitions<MonthClosingState> = {
  proposed: ['closed', 'withdrawn'],
  closed: ['reopening'],
  reopening: ['reopened', 'closed'],
  reopened: [],
  withdrawn: [],
};

/** What is known of the books when somebody proposes to close a month. */
export interface BooksToClose {
  readonly today: DateOnly;
  /** The first day that is open; null where nothing was closed. */
  readonly closedUntil: DateOnly | null;
  /** Places whose balance is not the sum of their entries. */
  readonly drifting: number;
}

/** Why a month may not be closed; null where it may. It is closed with all before it, whose sums its balances begin with. */
export function closingFault(
  { until }: Month,
  { today, closedUntil, drifting }: BooksToClose,
): 'month-not-over' | 'month-closed-already' | 'month-drifts' | null {
  if (until > today) return 'month-not-over';
  if (closedUntil !== null && until <= closedUntil) return 'month-closed-already';
  return drifting > 0 ? 'month-drifts' : null;
}
