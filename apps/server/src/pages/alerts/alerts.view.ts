import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField } from '../shared/fields.view';

/** Begins an alert of a search, on the page of its list. */
export interface AlertForm {
  readonly action: string;
  /** Empty where a nonprofit searches. */
  readonly programme: string;
  readonly query: string;
  readonly frequency: SelectField;
  readonly allUrl: string;
}

export interface AlertRow {
  readonly title: string;
  readonly url: string | null;
  readonly words: readonly string[];
  readonly next: string;
  readonly newsTitle: string | null;
  readonly news: readonly { readonly label: string; readonly url: string }[];
  readonly action: string;
  readonly frequency: SelectField;
}

export interface AlertsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly backLabel: string;
  /** What is said where there are none, and how to begin one. */
  readonly none: string;
  readonly rows: readonly AlertRow[];
  /** Where a nonprofit begins its own; null for others, who begin on a list of matches. */
  readonly form: AlertForm | null;
  readonly privacy: string | null;
}
