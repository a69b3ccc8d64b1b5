import type { PageModel } from '../layouts/page.view';

/** The last page before the provider of sign-in. */
export interface LeavingView {
  readonly page: PageModel;
  /** At the provider. */
  readonly address: string;
  readonly backUrl: string;
}
