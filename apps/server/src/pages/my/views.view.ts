import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';

export interface ViewsRowView {
  readonly day: string;
  readonly organization: string;
  readonly what: string;
  readonly times: string;
}

/** Who of other organisations looked at a nonprofit, by day. */
export interface ViewsView {
  readonly page: PageModel;
  readonly lead: string;
  readonly rows: readonly ViewsRowView[];
  readonly empty: EmptyState;
}
