import type { PageModel } from '../layouts/page.view';
import type { DeskFrame } from '../review-desk/desk.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

export interface DecisionBadge {
  readonly label: string;
  readonly colour: 'green' | 'yellow' | 'grey';
  readonly icon: 'check' | 'question' | 'cross';
}

export interface DecisionListLine {
  readonly title: string;
  readonly url: string;
  readonly badge: DecisionBadge;
  readonly proposer: string;
  readonly count: number;
  readonly quorum: number;
}

/** Query: `page`, `print`. */
export interface DecisionListView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly newUrl: string | null;
  readonly scenariosUrl: string;
  readonly lines: readonly DecisionListLine[];
  readonly pagination: Pagination;
  readonly printUrl: string;
  readonly empty: EmptyState;
}

/** What becomes of one application, or of all that are left. */
export interface OutcomeFields {
  readonly outcome: SelectField;
  readonly reasons: ChoiceField;
  readonly note: TextField;
  /** Whether reasons and note are shown at once. */
  readonly open: boolean;
}

export interface DecisionFormLine extends OutcomeFields {
  readonly label: string;
  readonly isProtected: boolean;
  readonly stage: string;
  readonly mean: string;
  readonly handedIn: string;
  readonly isFarApart: boolean;
  /** What was decided of it already. */
  readonly before: string | null;
}

/** A list of decisions that is being written. */
export interface DecisionFormView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly heading: string;
  readonly errors: ErrorSummary | null;
  readonly action: string;
  readonly backUrl: string;
  readonly version: number | null;
  /** What a change does to what others approved; null for a new list. */
  readonly warning: string | null;
  readonly lines: readonly DecisionFormLine[];
  readonly rest: OutcomeFields;
  readonly empty: EmptyState;
}

/** What an applicant will read. */
export interface AnswerPreview {
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly note: string | null;
}

export interface DecisionLineView extends AnswerPreview {
  readonly label: string;
  readonly isProtected: boolean;
  readonly stage: string;
}

export interface DecisionPageView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly badge: DecisionBadge;
  readonly backUrl: string;
  readonly facts: readonly Fact[];
  readonly counts: readonly { readonly label: string; readonly value: number }[];
  readonly lines: readonly DecisionLineView[];
  readonly approvals: readonly {
    readonly who: string;
    readonly at: string;
    readonly counts: boolean;
  }[];
  readonly approve: {
    readonly action: string;
    readonly shown: string;
    readonly text: string;
  } | null;
  /** Why the reader cannot approve an open list. */
  readonly cannot: string | null;
  readonly editUrl: string | null;
  readonly withdrawAction: string | null;
}
