import type { Locale } from '@puente/kernel';

/** A table as it is read: every value in the reader's words. */
export interface PrintedTable {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

export interface PrintedSource {
  /** Its place in the list. */
  readonly place: string;
  readonly text: string;
  readonly url: string | null;
}

/** One block as every format prints it. `sources`: numbers of the list, such as `1, 3`; empty for none. */
export type PrintedBlock = { readonly id: string } & (
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly title: string; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly attribution: string }
  | { readonly kind: 'metrics'; readonly title: string; readonly items: readonly PrintedMetric[] }
  | PrintedFigures
  | { readonly kind: 'sources'; readonly title: string; readonly items: readonly PrintedSource[] }
);

export interface PrintedMetric {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
  readonly sources: string;
}

/** A table, or a drawing with the table that says the same. */
export interface PrintedFigures {
  readonly kind: 'table' | 'drawing';
  readonly title: string;
  readonly table: PrintedTable;
  readonly sources: string;
  /** Null for a table alone. */
  readonly drawing: PrintedDrawing | null;
}

export interface PrintedDrawing {
  readonly svg: string;
  readonly alt: string;
}

/** A report laid out for one reader's language: what HTML, PDF and DOCX are all made from. */
export interface PrintedReport {
  readonly language: Locale;
  readonly title: string;
  readonly author: string;
  /** Who made it, of which day, and what it was asked for. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** SHA-256 of the data, at the foot of every page. */
  readonly foot: string;
  readonly words: {
    readonly page: string;
    readonly of: string;
    readonly source: string;
    readonly kept: string;
    readonly asTable: string;
  };
  readonly blocks: readonly PrintedBlock[];
}
