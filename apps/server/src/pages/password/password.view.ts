import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** One short form: changing a password, asking for a link, or setting a new one by it. */
export interface PasswordFormView {
  readonly page: PageModel;
  readonly heading: string;
  readonly lead: string;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly fields: readonly TextField[];
  /** The link's token, where one leads here; empty otherwise. */
  readonly token: string;
  readonly submit: string;
  readonly backUrl: string;
  readonly backLabel: string;
}

/** What was done, and where to go on. */
export interface PasswordDoneView {
  readonly page: PageModel;
  readonly heading: string;
  readonly text: string;
  readonly url: string;
  readonly action: string;
}
