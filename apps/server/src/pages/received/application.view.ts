import type { CheckedSection } from '../applications/check.view';
import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, ChoiceField, SelectField, TextField } from '../shared/fields.view';
import type { Fact } from '../shared/facts.view';

export interface ReceivedFileLine {
  readonly label: string;
  readonly question: string;
  readonly size: string;
  readonly url: string;
}

/** What is written and whom it calls on. */
export interface CommentForm {
  readonly action: string;
  /** Null where one that is there is changed. */
  readonly newId: string | null;
  readonly text: TextField;
  /** Null where there is nobody to call on. */
  readonly mentions: ChoiceField | null;
  readonly open: boolean;
}

export interface CommentLine {
  readonly who: string;
  readonly when: string;
  readonly lines: readonly string[];
  readonly mentioned: string | null;
  /** That it was changed or taken away, and when. */
  readonly trace: string | null;
  /** One's own alone. */
  readonly edit: CommentForm | null;
  readonly removeAction: string | null;
}

export interface CommentsView {
  readonly lines: readonly CommentLine[];
  /** Null where the reader may not write; `later` says so to who reviews it first. */
  readonly form: CommentForm | null;
  readonly later: boolean;
}

/** What its nonprofit agreed to: that it is passed on to another funder. */
export interface PassingLine {
  readonly label: string;
  readonly state: string;
  readonly sent: string | null;
  /** Null where it was passed on, is over, or the reader may not. */
  readonly form: { readonly action: string; readonly note: TextField; readonly button: string } | null;
}

/** One application that was received: what was handed in, and the way to its neighbours in the list. */
export interface ReceivedApplicationView {
  readonly page: PageModel;
  readonly heading: string;
  readonly call: string;
  /** «3 of 12»; null where it is not in the list that was asked for. */
  readonly place: string | null;
  readonly listUrl: string;
  /** As the circle knows the nonprofit; null where it knows nothing. */
  readonly profileUrl: string | null;
  /** Where its nonprofit is put on a shortlist of the programme; null where nobody is shown, or for who keeps none. */
  readonly shortlistUrl: string | null;
  /** Its reviews; null for who does not run the call, and for what nobody reviews. */
  readonly reviewsUrl: string | null;
  /** The form of its award; null where it was not awarded, or the reader may not write one. */
  readonly awardUrl: string | null;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
  readonly errors: ErrorSummary | null;
  readonly undo: { readonly action: string; readonly batch: string } | null;
  /** Null where the reader may not mark it. */
  readonly marking: { readonly action: string; readonly id: string; readonly mark: SelectField } | null;
  /** Empty where nothing was agreed to. */
  readonly passing: readonly PassingLine[];
  readonly comments: CommentsView;
  readonly facts: readonly Fact[];
  /** Null where the reader may open none. */
  readonly files: readonly ReceivedFileLine[] | null;
  readonly sections: readonly CheckedSection[];
}
