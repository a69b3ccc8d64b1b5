import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { FileLink } from '../shared/file-links';
import type { Pagination } from '../shared/pagination.view';

export interface RateRow {
  readonly day: string;
  readonly pair: string;
  readonly rate: string;
  readonly source: string;
  readonly recorded: string;
  /** That another one holds instead. */
  readonly replaced: string | null;
  readonly correctUrl: string | null;
  readonly correctLabel: string;
}

/** Rates on record, with the forms of a new one and of a file. Query: `of`, `in`, `page`. */
export interface RatesView {
  readonly page: PageModel;
  readonly filter: { readonly action: string; readonly of: SelectField; readonly in: SelectField };
  readonly rows: readonly RateRow[];
  readonly pagination: Pagination;
  /** The list as a file. */
  readonly files: readonly FileLink[];
  readonly empty: EmptyState;
  /** Null for who reads alone. */
  readonly forms: {
    readonly action: string;
    readonly of: SelectField;
    readonly in: SelectField;
    readonly day: TextField;
    readonly source: SelectField;
    readonly rate: TextField;
    readonly importAction: string;
    readonly fileError: string | null;
  } | null;
  readonly errors: ErrorSummary | null;
}

/** One rate that was wrong. */
export interface CorrectRateView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly what: string;
  readonly action: string;
  readonly rate: TextField;
  readonly errors: ErrorSummary | null;
}
