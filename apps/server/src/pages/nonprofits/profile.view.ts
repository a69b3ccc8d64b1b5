import type { PageModel } from '../layouts/page.view';
import type { FactSection } from '../shared/facts.view';

/** The mission in the languages in which it may be shown; `null` where it is empty or withheld. */
export interface Mission {
  readonly es: string | null;
  readonly en: string | null;
}

/** A nonprofit as the reader's audience may see it: what is not in here is not to be shown. */
export interface NonprofitProfileView {
  readonly page: PageModel;
  readonly label: string;
  readonly isProtected: boolean;
  /** Why this much and no more is shown. */
  readonly disclosure: string;
  readonly mission: Mission | null;
  readonly sections: readonly FactSection[];
  /** Its place in the reader's programmes. */
  readonly matches: readonly { readonly programme: string; readonly url: string; readonly score: number }[];
  /** Opens its contacts, for who may; `null` otherwise. */
  readonly contactsAction: string | null;
  /** HIP alone knows that nobody is to write or call. */
  readonly contactPaused: boolean;
  /** Its audit trail, for who may read any; `null` otherwise. */
  readonly trailUrl: string | null;
  /** Where its erasure is asked for, for who may; `null` otherwise. */
  readonly erasureUrl: string | null;
  /** Where it is put on a shortlist, for who keeps some; `null` otherwise. */
  readonly shortlistUrl: string | null;
  /** Where a conflict of interest with it is declared; `null` for who may not. */
  readonly conflictUrl: string | null;
  readonly backUrl: string;
}
