import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** The own authorisation to receive deductible donations, and the form to say it anew. */
export interface DoneeView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly doubts: readonly string[];
  /** Null for who may not change the profile: `facts` says it then. */
  readonly form: {
    readonly action: string;
    readonly version: number;
    readonly letter: TextField;
    readonly issuedOn: TextField;
    readonly holdsUntil: TextField;
    readonly fromAbroad: SelectField;
    readonly source: SelectField;
    readonly checkedOn: TextField;
  } | null;
  readonly facts: readonly { readonly label: string; readonly values: readonly string[] }[];
}
