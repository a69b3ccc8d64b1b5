import type { AwardBadge } from '../awards/awards.view';
import type { RouteWords, StepsView } from '../diligence/diligence.view';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';

export interface AskedRouteView extends StepsView, RouteWords {
  readonly heading: string;
  readonly badge: AwardBadge;
  /** Of the own authorisation, where the route asks for it. */
  readonly doneeDoubts: readonly string[];
}

export interface MyDiligenceView {
  readonly page: PageModel;
  readonly routes: readonly AskedRouteView[];
  readonly documentsUrl: string;
  readonly doneeUrl: string;
  readonly empty: EmptyState;
}
