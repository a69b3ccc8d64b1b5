import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { SelectField, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

export interface TrailRowView {
  /** `21 nov 2026, 12:30 p.m.`, in Mexico. */
  readonly at: string;
  /** A colleague's name, or organisation and role. */
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly detail: string;
}

/** The audit trail of one organisation. Query: `action`, `person`, `day`, `organization` (HIP), `page`, `print`. */
export interface AuditView {
  readonly page: PageModel;
  readonly heading: string;
  /** Said to a reader from elsewhere. */
  readonly notice: string | null;
  readonly accountUrl: string;
  readonly listUrl: string;
  /** The organisation asked for, kept by the filters; null for one's own. */
  readonly organization: string | null;
  readonly filters: { readonly action: SelectField; readonly person: SelectField; readonly day: TextField };
  readonly rows: readonly TrailRowView[];
  readonly pagination: Pagination;
  readonly csvUrl: string;
  readonly printUrl: string;
  readonly empty: EmptyState;
}
