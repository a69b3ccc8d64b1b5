import type { ImportFault, QuarantinedRow } from '../core';

/** How a file stands to what is in use: on its own, more rows of an import, or in place of one. */
export type FigureRelation =
  | { readonly kind: 'new' }
  | { readonly kind: 'adds'; readonly to: string }
  | { readonly kind: 'replaces'; readonly of: string };

/** What the file does not say of itself. */
export interface FigureInput {
  readonly publisher: string;
  readonly title: string;
  readonly editionYear: number;
  readonly relation: FigureRelation;
}

/** An import in use whose days the file would count again. */
export interface FigureClash {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
}

/** What a file holds, before anything is stored. */
export interface FigureCheck {
  readonly rowsTaken: number;
  readonly totalsAgreed: number;
  readonly setAside: readonly QuarantinedRow[];
  /** The import of the very same file; a second one adds nothing. */
  readonly known: string | null;
  readonly clashes: readonly FigureClash[];
}

export interface FigureImported extends FigureCheck {
  readonly id: string;
  /** False when the file was imported before. */
  readonly added: boolean;
}

export interface FigureImportView {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly editionYear: number;
  readonly rowsTaken: number;
  readonly rowsSetAside: number;
  readonly totalsAgreed: number;
  readonly addsTo: string | null;
  readonly importedAt: Date;
  /** Since when it is out of use; null: in use. */
  readonly replacedAt: Date | null;
  readonly replacedBy: string | null;
}

export interface SetAside {
  readonly line: number;
  readonly raw: string;
  readonly faults: readonly ImportFault[];
}

export interface FigureImportCase extends FigureImportView {
  readonly header: readonly string[];
  readonly setAside: readonly SetAside[];
}
