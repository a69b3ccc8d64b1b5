import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, SelectField, TextField } from '../shared/fields.view';

export interface PreviewCell {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}

export interface PreviewGrid {
  readonly id: string;
  readonly legend: string;
  readonly hint: string | null;
  readonly error: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly PreviewCell[] }[];
}

/** One question as it is asked; exactly one of its shapes is there. */
export interface PreviewQuestion {
  readonly text: TextField | null;
  readonly choice: ChoiceField | null;
  readonly select: SelectField | null;
  readonly grid: PreviewGrid | null;
  /** What is worked out or, for files, said in place of a field. */
  readonly said: { readonly label: string; readonly hint: string | null; readonly text: string } | null;
  /** How much room a text has left, counted while it is written; the hint says it without scripts. */
  readonly counter: { readonly field: string; readonly limit: number; readonly words: string } | null;
}

export interface PreviewSection {
  readonly title: string;
  readonly intro: string | null;
  readonly questions: readonly PreviewQuestion[];
}

/** A form as an applicant sees it, with answers that are not kept. */
export interface PreviewView {
  readonly page: PageModel;
  readonly title: string;
  readonly intro: string | null;
  readonly sections: readonly PreviewSection[];
  readonly action: string;
  readonly backUrl: string;
  /** Whether the form was refreshed, and then what keeps it from being handed in. */
  readonly verdict: { readonly faults: number; readonly messages: readonly string[] } | null;
}
