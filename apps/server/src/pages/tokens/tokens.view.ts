import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';

export interface TokenLine {
  readonly name: string;
  /** Whose it is; null in the reader's own list. */
  readonly person: string | null;
  readonly scopes: readonly string[];
  readonly expiresOn: string;
  readonly lastUsedOn: string | null;
  readonly revokeUrl: string;
}

/** API tokens; the form posts `name`, `scopes`, `days`. */
export interface TokensView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  /** A token just made, shown this once. */
  readonly made: string | null;
  readonly own: readonly TokenLine[];
  /** Those of everybody else, for administrators; null for others. */
  readonly others: readonly TokenLine[] | null;
  readonly form: {
    readonly action: string;
    readonly name: TextField;
    readonly scopes: ChoiceField;
    readonly days: TextField;
  };
}
