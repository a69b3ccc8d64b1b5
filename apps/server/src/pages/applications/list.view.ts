import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { StatusWords } from './application-words';

/** A form of one button. */
export interface OneButton {
  readonly action: string;
  readonly label: string;
  /** Sent as `call`; null where the address says all. */
  readonly call: string | null;
}

export interface ApplicationEntry {
  readonly title: string;
  readonly url: string;
  readonly funder: string;
  readonly stage: string;
  readonly status: StatusWords;
  readonly due: string | null;
  /** That a letter leads on, and until when. */
  readonly news: string | null;
  readonly next: { readonly url: string; readonly label: string } | null;
  readonly button: OneButton | null;
}

/** A nonprofit's own applications. */
export interface ApplicationListView {
  readonly page: PageModel;
  readonly applications: readonly ApplicationEntry[];
  readonly empty: EmptyState;
}
