import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** Posts `email`, `password` and, where asked for, `next`: a path of the product to go to afterwards. */
export interface SignInView {
  readonly page: PageModel;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly email: TextField;
  readonly password: TextField;
  readonly next: string;
  /** Where a passkey leads, which needs no second step. */
  readonly passkeyNext: string;
  readonly forgotUrl: string;
  /** The provider of sign-in; null where there is none. */
  readonly provider: { readonly label: string; readonly action: string } | null;
  /** Said where a password is all that is asked for. */
  readonly note: string | null;
  /** Only in a demonstration portfolio. */
  readonly accounts: readonly { readonly role: string; readonly email: string; readonly password: string }[];
}
