import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Pagination } from '../shared/pagination.view';

export interface DeskFilterLink {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

/** HIP's list of documents. Query: `purpose`, `state`, `page`. */
export interface DeskView {
  readonly page: PageModel;
  readonly filters: readonly { readonly label: string; readonly links: readonly DeskFilterLink[] }[];
  readonly rows: readonly {
    readonly nonprofit: string;
    readonly url: string;
    readonly document: string;
    readonly purpose: string;
    readonly size: string;
    readonly addedOn: string;
    readonly mayName: boolean;
  }[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
}

/** The documents of one nonprofit before HIP. */
export interface NonprofitDocumentsView {
  readonly page: PageModel;
  readonly nonprofit: string;
  readonly documents: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly size: string;
    readonly addedOn: string;
    readonly mayName: boolean;
    readonly openUrl: string;
    readonly openLabel: string;
  }[];
  readonly listUrl: string;
  readonly caseUrl: string;
  readonly empty: EmptyState;
}
