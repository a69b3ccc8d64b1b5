import type { PageModel } from '../layouts/page.view';
import type { CheckedSection } from './check.view';

export interface ReceiptFact {
  readonly label: string;
  readonly value: string;
  readonly hint: string | null;
}

/** The proof of what was handed in, for the screen and for paper. */
export interface ReceiptView {
  readonly page: PageModel;
  readonly lead: string;
  readonly code: string;
  readonly facts: readonly ReceiptFact[];
  readonly sections: readonly CheckedSection[];
  readonly pdfUrl: string;
  readonly laterUrl: string | null;
  readonly withdrawUrl: string | null;
  readonly backUrl: string;
}
