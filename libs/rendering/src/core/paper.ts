import type { Locale } from '@puente/kernel';

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | PaperTable;

export interface PaperFact {
  readonly label: string;
  readonly value: string;
}

/** As many cells in each row as there are columns. */
export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A letter, an agreement or an addendum in one language: what PDF and DOCX are both made from. */
export interface Paper {
  readonly language: Locale;
  readonly title: string;
  readonly author: string;
  /** On top of every page, such as that it binds nobody; null for nothing. */
  readonly mark: string | null;
  /** At the foot of every page, before its number. */
  readonly foot: string;
  /** The word before the number of a page. */
  readonly page: string;
  readonly blocks: readonly PaperBlock[];
}

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
