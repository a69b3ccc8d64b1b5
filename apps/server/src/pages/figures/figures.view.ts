import type { PageModel } from '../layouts/page.view';
import type { FileLink } from '../shared/file-links';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface FigureLine {
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly url: string;
  readonly state: string;
  readonly taken: number;
  readonly setAside: number;
  readonly importedOn: string;
}

export interface AsideRow {
  readonly line: number;
  readonly raw: string;
  readonly faults: readonly string[];
}

export interface AsideTable {
  readonly rows: readonly AsideRow[];
  /** How many more there are than are listed. */
  readonly more: number;
}

/** What is to be said of another import, with the way there. */
export interface OtherFigure {
  readonly text: string;
  readonly url: string;
}

export interface FigureCounts {
  readonly label: string;
  readonly value: number;
}

/** All imports, the form of a new one, and what a check found. */
export interface FiguresView {
  readonly page: PageModel;
  readonly lines: readonly FigureLine[];
  readonly action: string;
  readonly publisher: TextField;
  readonly title: TextField;
  readonly edition: TextField;
  readonly relation: SelectField;
  readonly fileError: string | null;
  readonly errors: ErrorSummary | null;
  readonly countFiles: readonly FileLink[];
  readonly check: {
    readonly counts: readonly FigureCounts[];
    /** Why nothing, or not all, would be taken. */
    readonly warnings: readonly OtherFigure[];
    readonly aside: AsideTable;
  } | null;
}

/** One import with its rows set aside. */
export interface FigureView {
  readonly page: PageModel;
  readonly title: string;
  readonly sub: string;
  readonly state: string;
  /** The import that it adds rows to, or that is used in its place. */
  readonly other: OtherFigure | null;
  readonly counts: readonly FigureCounts[];
  readonly aside: AsideTable;
  readonly csvUrl: string | null;
  readonly problem: string | null;
  /** Posts nothing but the form's token. */
  readonly takeOutAction: string | null;
  readonly useAgainAction: string | null;
  readonly listUrl: string;
}
