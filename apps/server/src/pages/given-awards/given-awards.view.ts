import type { AwardBadge, AwardTermsView } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { MyAwardLine } from '../my-awards/my-awards.view';
import type { PaperLink } from '../papers/paper-links';
import type { EmptyState } from '../shared/empty-state.view';

export interface GivenAwardListView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly requirementsUrl: string;
  /** HIP's own account; null to who does not keep its money. */
  readonly bankUrl: string | null;
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
  /** Its changes, and what has to be so before it closes; null before it runs. */
  readonly amendmentsUrl: string | null;
  readonly closingUrl: string | null;
  readonly visitsUrl: string;
  /** The files of its letter. */
  readonly papers: readonly PaperLink[];
  /** What is next: signing, waiting, or giving on of it. */
  readonly next: string | null;
}
