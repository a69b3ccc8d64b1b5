import type { ConflictDays, ConflictEnd, ConflictKind, ConflictStanding } from '../core';
import type { NonprofitCard } from '../nonprofit-card';

/** A declared conflict of interest as its reader may see it today. */
export interface InterestConflictView extends ConflictDays {
  readonly id: string;
  /** Null where nothing of the nonprofit may be shown beside it any more; it then counts in no list either. */
  readonly card: NonprofitCard | null;
  readonly kind: ConflictKind;
  readonly standing: ConflictStanding;
  readonly note: string | null;
  /** Null for who works here no more. */
  readonly declaredBy: string | null;
  readonly declaredAt: Date;
  /** Null while nobody ended it. */
  readonly ended: {
    readonly at: Date;
    readonly by: string | null;
    readonly reason: ConflictEnd;
  } | null;
}

/** Narrows the list. */
export interface ConflictFilter {
  readonly standing?: ConflictStanding;
  readonly kind?: ConflictKind;
}
