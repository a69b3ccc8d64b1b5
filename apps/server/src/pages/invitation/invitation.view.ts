import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** What the holder of an invitation's link can do: enter as somebody new, sign in first, join, or nothing any more. */
export interface InvitationView {
  readonly page: PageModel;
  /** Null when the link is worth nothing. */
  readonly organization: string | null;
  readonly email: string;
  readonly token: string;
  readonly errors: ErrorSummary | null;
  /** For a new person: posts `token`, `name`, `locale`, `password`. */
  readonly enter: {
    readonly action: string;
    readonly name: TextField;
    readonly locale: SelectField;
    readonly password: TextField;
  } | null;
  /** For a known person who is not signed in. */
  readonly signInUrl: string | null;
  /** For the known person: posts `token`. */
  readonly join: { readonly action: string; readonly name: string } | null;
}
