import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** Posts `method`, `proof` and `next`: a path of the product to go on to. */
export interface ConfirmView {
  readonly page: PageModel;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly method: string;
  /** Null where a passkey is all that the person has. */
  readonly field: TextField | null;
  readonly byPasskey: boolean;
  readonly passkeyNext: string;
  readonly next: string;
  readonly other: { readonly label: string; readonly url: string } | null;
  readonly cancelUrl: string;
}
