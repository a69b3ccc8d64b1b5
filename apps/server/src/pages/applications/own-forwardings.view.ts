import type { DateOnly } from '@puente/kernel';
import type { ChoiceField, SelectField, TextField } from '../shared/fields.view';

export interface AgreedLine {
  readonly funder: string;
  readonly until: DateOnly;
  readonly state: string;
  readonly note: string | null;
  /** Null where it is over, or the reader may not take it back. */
  readonly revoke: { readonly action: string; readonly label: string } | null;
}

/** Whom a nonprofit lets read an application that was not selected. */
export interface OwnForwardingsView {
  readonly lead: string;
  readonly getsNot: string;
  readonly lines: readonly AgreedLine[];
  /** Null where nobody is to be chosen, or the reader may not sign. */
  readonly form: {
    readonly action: string;
    readonly toFunderId: SelectField;
    readonly until: TextField;
    readonly agree: ChoiceField;
  } | null;
  /** Why there is no form. */
  readonly hint: string | null;
}
