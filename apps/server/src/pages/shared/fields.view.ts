import type { WordingLine } from './wording';

/** One line or several lines of text, a number, a password. `describedBy` joins hint, warning and error. */
export interface TextField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password' | 'number' | 'textarea' | 'search' | 'date' | 'datetime-local';
  readonly value: string;
  readonly required: boolean;
  readonly hint: string | null;
  readonly error: string | null;
  /** Something to look at that does not stop anyone. */
  readonly warning: string | null;
  readonly describedBy: string | null;
  readonly autocomplete: string;
  readonly maxlength: number | null;
  readonly unit: string | null;
  /** The language of what is typed, where it is not the page's. */
  readonly lang: string | null;
  /** Passages to think about, where a long text is written; `null` where none is. */
  readonly wording: readonly WordingLine[] | null;
}

export interface Choice {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly note: string | null;
}

/** A group of check boxes or radio buttons under one legend. */
export interface ChoiceField {
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly kind: 'checkbox' | 'radio';
  readonly hint: string | null;
  readonly error: string | null;
  readonly describedBy: string | null;
  readonly choices: readonly Choice[];
  /** How many are ticked. */
  readonly chosen: number;
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface SelectField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
  readonly describedBy: string | null;
  readonly options: readonly SelectOption[];
}

/** What was refused, each with a link to its field; takes focus when the page opens. */
export interface ErrorSummary {
  readonly problems: readonly { readonly text: string; readonly href: string }[];
}
