import type { AwardBadge } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** One scan, with what the reader may do of it. */
export interface SignedFileCard {
  readonly badge: AwardBadge;
  readonly facts: readonly Fact[];
  /** Null where the reader may not open it, or it is gone. */
  readonly openUrl: string | null;
  /** That the reader may not open it as no scanner looked into it; else null. */
  readonly closed: string | null;
  readonly confirm: { readonly action: string; readonly read: string } | null;
  readonly refuse: { readonly action: string; readonly reason: TextField } | null;
  readonly removeAction: string | null;
  /** Why who reads may not confirm it; else null. */
  readonly others: string | null;
}

/** The agreement of an award as it was signed on paper, for either side. */
export interface SignedFilesView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly files: readonly SignedFileCard[];
  /** Null where none may come now. */
  readonly add: { readonly action: string; readonly paperUrl: string; readonly error: string | null } | null;
}
