import type { PageModel } from '../layouts/page.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, SelectField } from '../shared/fields.view';
import type { FileLink } from '../shared/file-links';
import type { Pagination } from '../shared/pagination.view';

export interface ReceivedCounter {
  readonly label: string;
  readonly value: number;
  readonly url: string;
  readonly current: boolean;
}

export interface ReceivedRow {
  readonly id: string;
  readonly label: string;
  /** Region and service as the circle knows them; empty where it knows nothing. */
  readonly about: string;
  readonly stage: string;
  readonly submittedOn: string;
  readonly answer: string;
  readonly isAnswered: boolean;
  /** Where it opens: the page of its answers, or the declaration of who reviews it. */
  readonly url: string;
  /** How the team marked it. */
  readonly mark: string | null;
  /** What the box says that chooses it; null where the reader may not mark it. */
  readonly pick: string | null;
  /** Whether it was chosen in what was refused. */
  readonly isPicked: boolean;
  /** Why it opens elsewhere. */
  readonly note: string | null;
}

/** What was received for a call. Query: `stage`, `answer`, `mark`, `order`, `page`, `print`. */
export interface ReceivedListView {
  readonly page: PageModel;
  readonly call: string;
  readonly callUrl: string;
  readonly counters: readonly ReceivedCounter[];
  /** Null where nothing was received. */
  readonly filters: {
    readonly action: string;
    readonly stage: SelectField;
    readonly answer: SelectField;
    readonly mark: SelectField;
    readonly order: SelectField;
    readonly clearUrl: string | null;
  } | null;
  readonly views: SavedViewLinks | null;
  readonly errors: ErrorSummary | null;
  /** Puts back what stood before the last marking; null where there was none. */
  readonly undo: { readonly action: string; readonly batch: string } | null;
  /** Where the chosen are marked; null where the reader may not. */
  readonly marking: { readonly action: string; readonly mark: SelectField } | null;
  readonly rows: readonly ReceivedRow[];
  readonly pagination: Pagination;
  readonly printUrl: string;
  /** The list as a file; none for who may take none out. */
  readonly files: readonly FileLink[];
  readonly empty: EmptyState;
}
