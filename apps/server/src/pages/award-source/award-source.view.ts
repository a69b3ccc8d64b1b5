import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** Where the money of a draft comes from. */
export interface AwardSourceView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  /** Null where there is nothing to choose from. */
  readonly form: {
    readonly action: string;
    readonly version: number;
    readonly source: SelectField;
    readonly rate: TextField;
  } | null;
}
