import type { AwardBadge, AwardTermsView } from '../awards/awards.view';
import type { ClauseView } from '../awards/agreement.view';
import type { PageModel } from '../layouts/page.view';
import type { PaperLink } from '../papers/paper-links';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** Changes of one award, the latest first, and what its reader may begin. */
export interface AmendmentListView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  readonly lines: readonly {
    readonly title: string;
    readonly url: string;
    readonly kinds: string;
    readonly badge: AwardBadge;
  }[];
  readonly empty: EmptyState;
  /** The form of new terms, for the funder. */
  readonly newUrl: string | null;
  /** What the nonprofit asks for. */
  readonly ask: {
    readonly action: string;
    readonly kind: SelectField;
    readonly until: TextField;
    readonly words: TextField;
  } | null;
}

interface Act {
  readonly action: string;
  readonly version: number;
}

export interface AmendmentPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  readonly badge: AwardBadge;
  readonly facts: readonly Fact[];
  /** The files of the addendum; none before it is in force. */
  readonly papers: readonly PaperLink[];
  readonly clauses: readonly ClauseView[];
  readonly terms: AwardTermsView | null;
  readonly editUrl: string | null;
  readonly approve: { readonly action: string; readonly shown: string } | null;
  /** Why the reader cannot approve what waits for approval. */
  readonly cannot: string | null;
  readonly accept: { readonly action: string; readonly read: string } | null;
  readonly decline: (Act & { readonly answer: TextField }) | null;
  readonly withdraw: Act | null;
}
