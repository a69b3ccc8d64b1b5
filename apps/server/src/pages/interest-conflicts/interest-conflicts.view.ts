import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface ConflictLine {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  readonly isProtected: boolean;
  /** That it shows nobody any more, and so holds no more. */
  readonly gone: string | null;
  readonly kind: string;
  readonly standing: string;
  readonly days: string;
  readonly note: string | null;
  readonly declared: string;
  readonly ended: string | null;
  /** Null for who may not, and once it is over. */
  readonly end: { readonly action: string; readonly reason: SelectField } | null;
}

/** The form of a new one, about somebody chosen before. */
export interface ConflictForm {
  readonly action: string;
  readonly heading: string;
  readonly handle: string;
  readonly kind: SelectField;
  readonly since: TextField;
  readonly until: TextField;
  readonly note: TextField;
  readonly tellsNoPlace: boolean;
}

/** Declared conflicts of interest. Query: `standing`, `kind`; `with`, somebody with whom one is to be declared. */
export interface InterestConflictsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly filter: { readonly action: string; readonly standing: SelectField; readonly kind: SelectField };
  readonly printUrl: string;
  readonly lines: readonly ConflictLine[];
  readonly empty: EmptyState;
  /** Null where nobody was chosen, or the reader may not. */
  readonly form: ConflictForm | null;
}
