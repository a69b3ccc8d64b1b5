import type { PageModel } from '../layouts/page.view';
import type { WeightField } from '../matches/weights.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/**
 * The form of a programme. Names of fields are the paths of the programme's JSON (`award.min`,
 * `rules.annualBudget.max`, `strategies.capacity`, `w.strategies` for weights); lists repeat their name.
 * `rules.maxShareOfBudget` is typed as a percentage, `otherLanguages` as codes between commas, `rate` as
 * pesos per unit of the currency.
 */
export interface ProgrammeFormView {
  readonly page: PageModel;
  readonly heading: string;
  readonly action: string;
  readonly cancelUrl: string;
  readonly submitLabel: string;
  /** For optimistic locking; empty for a new programme. */
  readonly version: string;
  readonly errors: ErrorSummary | null;
  readonly status: ChoiceField;
  readonly open: { readonly from: TextField; readonly until: TextField };
  readonly texts: {
    readonly titleEs: TextField;
    readonly titleEn: TextField;
    readonly textEs: TextField;
    readonly textEn: TextField;
  };
  readonly funderKind: SelectField;
  readonly strategies: readonly ChoiceField[];
  readonly needs: readonly ChoiceField[];
  readonly services: ChoiceField;
  readonly movements: ChoiceField;
  readonly regions: ChoiceField;
  readonly states: readonly ChoiceField[];
  /** One group of states for each stage. */
  readonly corridor: readonly ChoiceField[];
  readonly populations: ChoiceField;
  readonly forms: ChoiceField;
  readonly languages: ChoiceField;
  readonly otherLanguages: TextField;
  readonly award: {
    readonly min: TextField;
    readonly max: TextField;
    readonly currency: SelectField;
    readonly rate: TextField;
    readonly publicity: ChoiceField;
  };
  readonly rules: {
    readonly authorisedDonee: ChoiceField;
    readonly cluni: ChoiceField;
    readonly budgetMin: TextField;
    readonly budgetMax: TextField;
    readonly minYears: TextField;
    readonly maxShare: TextField;
    readonly legalRoutes: ChoiceField;
    readonly excludePopulations: ChoiceField;
  };
  readonly weights: readonly WeightField[];
  readonly weightsError: string | null;
}
