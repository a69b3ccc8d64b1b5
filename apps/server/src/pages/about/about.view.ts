import type { PageModel } from '../layouts/page.view';

export interface AboutView {
  readonly page: PageModel;
  /** Labels of the four strategies. */
  readonly strategies: readonly string[];
}
