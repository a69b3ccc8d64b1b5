import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** A text in both languages, side by side. */
export interface PairFields {
  readonly es: TextField;
  readonly en: TextField;
  readonly untranslated: boolean;
}

/** A condition without code, and the JSON that counts where something is written in it. */
export interface ConditionFields {
  readonly legend: string;
  readonly hint: string;
  readonly question: SelectField;
  readonly relation: SelectField;
  readonly value: TextField;
  readonly other: SelectField | null;
  readonly json: TextField;
  readonly isJson: boolean;
  readonly error: string | null;
}

export interface PartRows {
  readonly legend: string;
  readonly error: string | null;
  readonly rows: readonly {
    readonly idName: string;
    readonly id: string;
    readonly es: TextField;
    readonly en: TextField;
    readonly kind: SelectField | null;
  }[];
}

/** One part of a form, or its title, on a page of its own. */
export interface PartView {
  readonly page: PageModel;
  readonly heading: string;
  readonly sub: string | null;
  readonly action: string;
  readonly backUrl: string;
  readonly version: string;
  readonly errors: ErrorSummary | null;
  readonly pairs: readonly PairFields[];
  readonly choices: readonly ChoiceField[];
  readonly selects: readonly SelectField[];
  readonly texts: readonly TextField[];
  readonly rows: PartRows | null;
  readonly condition: ConditionFields | null;
}
