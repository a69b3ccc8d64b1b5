import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface AliasRequestLine {
  readonly alias: string;
  readonly funder: string;
  readonly url: string;
  readonly state: string;
  readonly requester: string;
  readonly requestedOn: string;
}

/** Requests to open an alias, and the form of a new one for those who may ask. */
export interface UnaliasListView {
  readonly page: PageModel;
  readonly rows: readonly AliasRequestLine[];
  readonly form: {
    readonly action: string;
    readonly funder: SelectField;
    readonly alias: TextField;
    readonly reason: SelectField;
    readonly note: TextField;
  } | null;
  readonly errors: ErrorSummary | null;
}
