import type { AlertFrequency } from '../core';
import type { NonprofitCard } from '../nonprofit-card';
import type { ProgrammeView } from '../programme';

/** A search: of a funder's, among the matches of a programme; of a nonprofit's, among published programmes. */
export interface AlertSearch {
  /** Null for nonprofits. */
  readonly programmeId: string | null;
  /** How the list is narrowed, as part of an address: codes alone. */
  readonly query: string;
}

export interface AlertView extends AlertSearch {
  readonly id: string;
  readonly frequency: AlertFrequency;
  readonly nextAt: Date;
  /** When something new was told last; null: never yet. */
  readonly newsAt: Date | null;
  /** What was told then and may still be shown, as the reader may know it today. */
  readonly nonprofits: readonly NonprofitCard[];
  readonly programmes: readonly ProgrammeView[];
}
