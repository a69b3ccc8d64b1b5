import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import type { PaperLink } from '../papers/paper-links';
import type { AwardTermsView } from './awards.view';

export interface ClauseView {
  readonly heading: string;
  readonly text: string;
}

/** The agreement on an award as either side reads it. */
export interface AgreementPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  /** That it binds nobody; null while it stands. */
  readonly voided: string | null;
  /** In the reader’s language first. */
  readonly papers: readonly PaperLink[];
  readonly clauses: readonly ClauseView[];
  /** The same in the other language. */
  readonly other: { readonly lang: string; readonly clauses: readonly ClauseView[] };
  readonly terms: AwardTermsView;
  readonly about: readonly Fact[];
  /** What is said where nobody signed here. */
  readonly unsigned: string;
  /** Where it is signed on paper instead; null where it is not. */
  readonly onPaperUrl: string | null;
  readonly signatures: readonly { readonly side: string; readonly name: string; readonly at: string }[];
  /** Null where the reader may not sign, or that side has. */
  readonly sign: {
    readonly action: string;
    readonly read: string;
    readonly name: TextField;
    /** Who will read the name; null for the funder’s own. */
    readonly warning: string | null;
  } | null;
  /** Who signs, for readers of a side that did not sign yet and who may not themselves. */
  readonly others: string | null;
}
