import type { AsideReason, ShortlistState } from '../core';
import type { NonprofitCard } from '../nonprofit-card';

/** A shortlist without what stands on it. */
export interface ShortlistHead {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  /** How many entries stand on it. */
  readonly count: number;
}

export interface ShortlistNoteView {
  readonly id: string;
  readonly text: string;
  /** Null for who works here no more. */
  readonly author: string | null;
  readonly writtenAt: Date;
  readonly isOwn: boolean;
}

/** One line of a shortlist as its reader may see it today. */
export interface ShortlistLine {
  readonly id: string;
  readonly version: number;
  /** Null where nothing of the nonprofit may be shown beside this line any more. */
  readonly card: NonprofitCard | null;
  readonly state: ShortlistState;
  readonly reason: AsideReason | null;
  readonly addedBy: string | null;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
  /** When its nonprofit was told that other programmes may suit it better. */
  readonly hintedAt: Date | null;
  readonly notes: readonly ShortlistNoteView[];
}

export interface ShortlistView extends ShortlistHead {
  readonly lines: readonly ShortlistLine[];
  /** What was taken off, the latest first; each can be put back. */
  readonly removed: readonly ShortlistLine[];
}

/** Who stands on a shortlist and as what, as a file has it: without notes, days and colleagues. */
export interface ListedNonprofit {
  readonly card: NonprofitCard;
  readonly state: ShortlistState;
  readonly reason: AsideReason | null;
}
