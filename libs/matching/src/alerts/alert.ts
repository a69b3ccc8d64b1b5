import type { AlertFrequency } from '../core';
import type { NonprofitCard } from '../nonprofit-card';
import type { ProgrammeView } from '../programme';

/** What an alert searches: matches of a programme; programmes, for a nonprofit; the list of nonprofits, for HIP. */
export interface AlertSearch {
  /** Null where no matches are searched. */
  readonly programmeId: string | null;
  /** How the list is narrowed, as part of an address: codes alone. */
  readonly query: string;
  /** The saved view that it follows; null where it is narrowed by itself. */
  readonly viewId: string | null;
}

/** An alert without what it told. */
export interface AlertHead extends AlertSearch {
  readonly id: string;
  readonly frequency: AlertFrequency;
  readonly nextAt: Date;
  /** When something new was told last; null: never yet. */
  readonly newsAt: Date | null;
}

export interface AlertView extends AlertHead {
  /** What was told then and may still be shown, as the reader may know it today. */
  readonly nonprofits: readonly NonprofitCard[];
  readonly programmes: readonly ProgrammeView[];
}
