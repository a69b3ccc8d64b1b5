import type { DateOnly } from '@puente/kernel';
import type { CheckedSection } from '../applications/check.view';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';

export interface ForwardedRow {
  readonly label: string;
  /** Region and service as the circle knows them; empty where it knows nothing. */
  readonly about: string;
  readonly url: string;
  readonly funder: string;
  readonly passedOn: DateOnly;
  readonly until: DateOnly;
  readonly isOpened: boolean;
}

/** What other funders passed on. */
export interface ForwardingsView {
  readonly page: PageModel;
  readonly callsUrl: string;
  readonly rows: readonly ForwardedRow[];
  readonly empty: EmptyState;
}

/** One of them: who passed it on, what was handed in there, and what comes next. */
export interface ForwardedView {
  readonly page: PageModel;
  readonly heading: string;
  readonly listUrl: string;
  readonly note: string | null;
  readonly facts: readonly Fact[];
  readonly sections: readonly CheckedSection[];
  /** What comes next, with a profile to open or without one. */
  readonly next: string;
  /** As the circle knows the nonprofit; null where it knows nothing. */
  readonly profileUrl: string | null;
  readonly callsUrl: string;
}
