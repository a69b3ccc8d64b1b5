import type { AwardBadge } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary } from '../shared/fields.view';

export interface ClosingLine {
  readonly what: string;
  /** Where it is settled; null where there is nothing to do or the reader has no page for it. */
  readonly url: string | null;
  readonly standing: string;
  readonly isMet: boolean;
  readonly holder: string;
}

/** What has to be so before an award closes, and its close where the reader may confirm it. */
export interface ClosingView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  readonly badge: AwardBadge;
  readonly lines: readonly ClosingLine[];
  /** What the close does with money; null where the award is over. */
  readonly unpaid: string | null;
  /** Where it stands, in sentences. */
  readonly notes: readonly string[];
  readonly close: { readonly action: string; readonly shown: string } | null;
}
