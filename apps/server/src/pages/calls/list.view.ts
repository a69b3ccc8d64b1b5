import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { PhaseBadge } from './call-words';

export interface CallLine {
  readonly title: string;
  readonly url: string;
  readonly programme: string;
  readonly phase: PhaseBadge;
  readonly traits: readonly string[];
  readonly award: string;
  /** Day, hour and zone; or that there is no end. */
  readonly closes: string;
  /** Items for each 100,000 pesos; null where they cannot be told. */
  readonly asks: string | null;
  /** What the funder asked usually before, in words. */
  readonly usual: string;
  readonly asksMuch: boolean;
}

export interface PhaseCounter {
  readonly label: string;
  readonly value: number;
  readonly url: string;
  readonly current: boolean;
}

/** The calls of an organisation, with counters by where they stand. */
export interface CallListView {
  readonly page: PageModel;
  readonly counters: readonly PhaseCounter[];
  readonly lines: readonly CallLine[];
  readonly newUrl: string | null;
  /** What other funders passed on; null where the reader may not read it. */
  readonly forwardedUrl: string | null;
  readonly empty: EmptyState;
}
