import type { PageModel } from '../layouts/page.view';

/** What withdrawing means, and the button. */
export interface WithdrawView {
  readonly page: PageModel;
  readonly title: string;
  readonly means: readonly string[];
  /** Null where somebody else must do it. */
  readonly action: string | null;
  readonly backUrl: string;
}
