import type { PageModel } from '../layouts/page.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { SelectField, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

export interface NonprofitRow {
  readonly label: string;
  readonly url: string;
  readonly region: string;
  readonly service: string;
  readonly band: string;
  readonly safety: string;
  readonly isProtected: boolean;
  readonly verified: boolean;
  readonly verification: string;
  /** 0 to 1. */
  readonly completeness: number;
  readonly updatedOn: string;
}

/** The list of nonprofits for HIP staff. Query: `q`, `region`, `service`, `band`, `safety`, `page`. */
export interface NonprofitListView {
  readonly page: PageModel;
  readonly listUrl: string;
  readonly filters: {
    readonly q: TextField;
    readonly region: SelectField;
    readonly service: SelectField;
    readonly band: SelectField;
    readonly safety: SelectField;
    readonly clearUrl: string | null;
  };
  readonly results: NonprofitResults;
  readonly importUrl: string | null;
}

/** The part that htmx replaces: also rendered alone as `nonprofits/_results`. */
export interface NonprofitResults {
  readonly rows: readonly NonprofitRow[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
  readonly views: SavedViewLinks | null;
  readonly csvUrl: string;
  readonly printUrl: string;
}
