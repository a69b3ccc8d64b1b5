import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** Posts `method`, `code` and, where asked for, `next`. */
export interface SecondStepView {
  readonly page: PageModel;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly lead: string;
  readonly method: string;
  /** Null where a passkey is all that the person has. */
  readonly code: TextField | null;
  readonly byPasskey: boolean;
  readonly passkeyNext: string;
  readonly next: string;
  /** The same step with another kind of code; null when there is none. */
  readonly other: { readonly label: string; readonly url: string } | null;
  readonly signInUrl: string;
}
