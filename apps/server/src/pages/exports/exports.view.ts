import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface ExportLine {
  readonly code: string;
  readonly url: string;
  readonly kind: string;
  readonly rows: number;
  readonly state: string;
  readonly requester: string;
  readonly requestedOn: string;
}

/** Files that left and requests for large ones, and the search by the mark of a file. */
export interface ExportListView {
  readonly page: PageModel;
  readonly lead: string;
  readonly searchAction: string;
  readonly code: TextField;
  readonly rows: readonly ExportLine[];
  /** What stands in place of no rows. */
  readonly empty: string;
}

/** One file or request, with what the reader may do about it. */
export interface ExportFileView {
  readonly page: PageModel;
  readonly code: string;
  readonly state: string;
  /** What the state means for the reader. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  readonly decideAction: string | null;
  readonly takeAction: string | null;
  /** Whether it may also be taken as a workbook. */
  readonly hasSheets: boolean;
  readonly listUrl: string;
}

/** Asking a second person for a list; without a form where it cannot be asked for as it is. */
export interface NewExportView {
  readonly page: PageModel;
  readonly reason: string;
  readonly lead: string;
  readonly hint: string;
  readonly facts: readonly Fact[];
  readonly form: {
    readonly action: string;
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
    readonly purpose: SelectField;
  } | null;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
}
