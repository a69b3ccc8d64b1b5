import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';

/** What HIP gave on of an award, as far as its funder is told. */
export interface PassedOnPageView {
  readonly page: PageModel;
  readonly backUrl: string;
  /** Since when it stands as it is. */
  readonly stands: string;
  /** Empty where too few received of it. */
  readonly facts: readonly Fact[];
}
