import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Pagination } from '../shared/pagination.view';

export interface QueueRow {
  readonly name: string;
  readonly url: string;
  readonly standing: string;
  readonly isVerified: boolean;
  readonly safety: string;
  readonly sinceOn: string;
  readonly doubts: number;
  readonly contactPaused: boolean;
}

/** HIP's verification queue. Query: `standing`, `page`. */
export interface QueueView {
  readonly page: PageModel;
  /** 0 to 1, and the same in a sentence. */
  readonly progress: { readonly share: number; readonly sentence: string };
  readonly counters: readonly {
    readonly label: string;
    readonly value: number;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly rows: readonly QueueRow[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
  /** Null for those who may not see documents. */
  readonly documentsUrl: string | null;
  /** Null for those who may not see hits on lists of sanctions. */
  readonly screeningUrl: string | null;
}
