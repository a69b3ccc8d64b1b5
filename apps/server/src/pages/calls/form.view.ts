import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** The form of a call. Names of fields are the paths of the call's JSON; `stages.full` holds the id of a form. */
export interface CallFormView {
  readonly page: PageModel;
  readonly heading: string;
  readonly lead: string;
  readonly action: string;
  readonly cancelUrl: string;
  /** For optimistic locking; empty for a new call. */
  readonly version: string;
  readonly errors: ErrorSummary | null;
  /** Null for a call that is there: it stays under its programme. */
  readonly programme: SelectField | null;
  readonly texts: {
    readonly titleEs: TextField;
    readonly titleEn: TextField;
    readonly textEs: TextField;
    readonly textEn: TextField;
  };
  readonly kind: ChoiceField;
  readonly opens: TextField;
  readonly closes: TextField;
  readonly timeZone: SelectField;
  readonly award: { readonly min: TextField; readonly max: TextField; readonly currency: SelectField };
  readonly terms: readonly ChoiceField[];
  /** Null once published: the call goes on asking what it asked. */
  readonly forms: {
    readonly letter: SelectField;
    readonly full: SelectField;
    readonly later: SelectField;
    readonly dueDays: TextField;
    readonly formsUrl: string;
    readonly none: boolean;
  } | null;
}
