import type { CheckedSection } from '../applications/check.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { PageModel } from '../layouts/page.view';

export interface QueueEntry {
  readonly label: string;
  readonly call: string;
  readonly stage: string;
  readonly state: string;
  readonly url: string;
}

export interface QueueView {
  readonly page: PageModel;
  /** «7 of 12 handed in». */
  readonly progress: string;
  readonly entries: readonly QueueEntry[];
  readonly empty: EmptyState;
}

export interface OtherReview {
  readonly who: string;
  readonly score: string;
  readonly marks: readonly { readonly label: string; readonly mark: string }[];
  readonly forApplicant: string;
  readonly internal: string;
}

/** Texts that were not taken, to be copied. */
export interface KeptReviewView {
  readonly page: PageModel;
  readonly reason: string;
  readonly nextUrl: string;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}

export interface ReviewView {
  readonly page: PageModel;
  readonly heading: string;
  readonly call: string;
  readonly progress: string;
  readonly queueUrl: string;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
  readonly returned: string | null;
  readonly blindNote: string | null;
  /** Before the declaration. */
  readonly declaration: {
    readonly action: string;
    readonly hints: readonly string[];
  } | null;
  readonly recusal: {
    readonly action: string;
    readonly reason: SelectField;
    readonly open: boolean;
  } | null;
  readonly sections: readonly CheckedSection[];
  readonly errors: ErrorSummary | null;
  readonly form: {
    readonly action: string;
    readonly version: number;
    readonly criteria: readonly ChoiceField[];
    readonly forApplicant: TextField;
    readonly internal: TextField;
  } | null;
  /** One’s own once it is handed in, and others’. */
  readonly reviews: readonly OtherReview[];
}
