import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, SelectField } from '../shared/fields.view';

/** Posts `file` (multipart) and `purpose`; every document has its own form to be removed. */
export interface DocumentsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly fileError: string | null;
  /** Where to send a file; null for those who may only look. */
  readonly action: string | null;
  readonly accept: string;
  readonly purpose: SelectField;
  readonly documents: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly size: string;
    readonly addedOn: string;
    readonly notes: readonly string[];
    readonly openUrl: string;
    readonly openLabel: string;
    readonly removeAction: string | null;
    readonly removeLabel: string;
  }[];
  readonly empty: EmptyState;
}
