import type { AwardBadge, AwardTermsView } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { MyAwardLine } from '../my-awards/my-awards.view';
import type { EmptyState } from '../shared/empty-state.view';

export interface GivenAwardListView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly lines: readonly MyAwardLine[];
  readonly empty: EmptyState;
}

export interface GivenAwardView extends AwardTermsView {
  readonly page: PageModel;
  readonly heading: string;
  readonly funder: string;
  readonly badge: AwardBadge;
  readonly backUrl: string;
  readonly agreementUrl: string;
  /** What is next: signing, waiting, or giving on of it. */
  readonly next: string | null;
}
