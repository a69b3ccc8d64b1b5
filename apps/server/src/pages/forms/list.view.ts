import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, SelectField } from '../shared/fields.view';
import type { BurdenFigure } from './form-words';

export interface FormLine {
  readonly title: string;
  readonly url: string;
  readonly sections: number;
  readonly figures: readonly BurdenFigure[];
  readonly untranslated: boolean;
  readonly updatedOn: string;
}

/** The forms of an organisation, and the ways to begin another. */
export interface FormListView {
  readonly page: PageModel;
  readonly lines: readonly FormLine[];
  readonly empty: EmptyState;
  readonly errors: ErrorSummary | null;
  /** Null for who may only read. */
  readonly begin: {
    readonly action: string;
    readonly sample: SelectField;
    readonly importAction: string;
    readonly fileProblems: readonly string[];
  } | null;
}
