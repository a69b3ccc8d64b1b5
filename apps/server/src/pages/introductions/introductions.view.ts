import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ConsentPreviewView } from '../visibility/visibility.view';

/** One introduction as a list shows it, for either side. */
export interface IntroductionRow {
  /** The other side's name or alias. */
  readonly name: string;
  /** Where more stands; `null` where nothing more may be seen. */
  readonly url: string | null;
  readonly programme: string;
  readonly standing: string;
  /** A reason that was told; `null` otherwise. */
  readonly note: string | null;
  readonly begunOn: string;
  readonly answerBy: string | null;
  readonly withdrawAction: string | null;
  /** A funder's yes to a nonprofit that showed interest. */
  readonly acceptAction: string | null;
}

export interface IntroductionsView {
  readonly page: PageModel;
  readonly rows: readonly IntroductionRow[];
  readonly empty: EmptyState;
}

export interface MyIntroductionsView {
  readonly page: PageModel;
  readonly waiting: readonly IntroductionRow[];
  readonly others: readonly IntroductionRow[];
}

/** A request that waits for the nonprofit's answer, with what a yes would show. */
export interface RequestView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly title: string;
  readonly lead: string;
  readonly answerBy: string;
  readonly errors: ErrorSummary | null;
  /** `null` for a nonprofit whose name funders see anyway. */
  readonly terms: {
    readonly action: string;
    readonly classes: ChoiceField;
    readonly until: TextField;
  } | null;
  readonly preview: ConsentPreviewView | null;
  /** Where a nonprofit that is named anyway says yes. */
  readonly acceptAction: string | null;
  /** `null` for those who may not answer. */
  readonly decline: { readonly action: string; readonly reason: SelectField } | null;
}
