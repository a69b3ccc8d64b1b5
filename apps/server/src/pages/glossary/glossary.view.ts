import type { PageModel } from '../layouts/page.view';

export interface TermLine {
  readonly term: string;
  readonly meaning: string;
  readonly isNot: string;
}

export interface AdviceLine {
  readonly words: string;
  readonly why: string;
  readonly instead: string;
}

/** The terms of the field, and words to keep from in the reader's language. */
export interface GlossaryView {
  readonly page: PageModel;
  readonly terms: readonly TermLine[];
  readonly avoid: readonly AdviceLine[];
  readonly consider: readonly AdviceLine[];
  readonly csvUrl: string;
  readonly printUrl: string;
}
