import type { AwardBadge, AwardTermsView } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { PaperLink } from '../papers/paper-links';
import type { EmptyState } from '../shared/empty-state.view';

export interface MyAwardLine {
  readonly title: string;
  readonly url: string;
  readonly funder: string;
  readonly badge: AwardBadge;
  readonly amount: string;
  readonly period: string;
}

export interface MyAwardListView {
  readonly page: PageModel;
  readonly requirementsUrl: string;
  readonly reportsUrl: string;
  readonly lines: readonly MyAwardLine[];
  readonly empty: EmptyState;
}

export interface MyAwardView extends AwardTermsView {
  readonly page: PageModel;
  readonly heading: string;
  readonly funder: string;
  readonly badge: AwardBadge;
  readonly backUrl: string;
  /** None for one that was brought from before Puente. */
  readonly agreementUrl: string | null;
  /** Its changes; null before it runs. */
  readonly amendmentsUrl: string | null;
  readonly visitsUrl: string;
  /** What has to be so before it closes; null before it runs. */
  readonly closingUrl: string | null;
  /** Whether its agreement waits for the own side’s signature. */
  /** The files of its letter. */
  readonly papers: readonly PaperLink[];
  readonly isToSign: boolean;
  /** What is said once the own side signed and the funder did not; null otherwise. */
  readonly waitsFor: string | null;
}
