import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary } from '../shared/fields.view';

/** A row of the file that was refused or is doubtful. */
export interface RowProblem {
  readonly line: number;
  /** Number and name, «5 · states». */
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

export interface ImportResult {
  readonly file: string;
  readonly outcome: 'done' | 'checked' | 'refused';
  /** «Nothing was imported: 3 errors …», or what was done. */
  readonly heading: string;
  readonly lead: string | null;
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  readonly problems: readonly RowProblem[];
  /** How many more problems there are than are listed. */
  readonly more: number;
}

/** Posts `file` (multipart) and `check=1` for a dry run. */
export interface ImportView {
  readonly page: PageModel;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly fileError: string | null;
  readonly columns: readonly string[];
  /** Where figures of hotlines come in. */
  readonly figuresUrl: string;
  readonly result: ImportResult | null;
}
