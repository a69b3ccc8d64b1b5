import type { DrawnRung } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { TabLink } from './award-tabs';

export interface EventLine {
  readonly when: string;
  readonly what: string;
  /** Empty where no money is meant. */
  readonly amount: string;
}

/** How an award goes: what is next and who has it, what happened, what is ahead. */
export interface RoomView {
  readonly tabs: readonly TabLink[];
  /** Null when nothing is due. */
  readonly next: {
    readonly what: string;
    readonly who: string;
    readonly when: string | null;
    /** Where it is done; null: on this page. */
    readonly url: string | null;
  } | null;
  readonly past: readonly EventLine[];
  readonly ahead: readonly EventLine[];
}

export interface TransferLine {
  readonly when: string;
  readonly what: string;
  readonly agreed: string;
  readonly moved: string;
  readonly rate: string;
}

/** The money of an award as a ladder, with what moved and at which rate for who keeps its books. */
export interface AwardMoneyView {
  readonly page: PageModel;
  readonly heading: string;
  readonly backUrl: string;
  readonly backLabel: string;
  readonly tabs: readonly TabLink[];
  readonly rungs: readonly DrawnRung[];
  readonly hint: string;
  /** What left the payer's bank in other currencies; for who keeps the books. */
  readonly leftBank: readonly Fact[];
  /** Null where the reader does not keep the books. */
  readonly transfers: readonly TransferLine[] | null;
}
