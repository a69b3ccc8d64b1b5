import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/**
 * The form of a nonprofit's own profile. Names of fields are the columns of the nonprofits' CSV file
 * (`mission_es`, `annual_budget_mxn`), with `strategies.<code>` (0 to 3), `main_service` and `main_state`
 * (they come first in `services` and `states`), `rfc`, and `other_languages` as codes between commas.
 */
export interface ProfileFormView {
  readonly page: PageModel;
  readonly action: string;
  readonly cancelUrl: string;
  /** The version that was read; a save on another one is answered with the conflict page. */
  readonly version: string;
  readonly errors: ErrorSummary | null;
  readonly identity: {
    readonly name: TextField;
    readonly missionEs: TextField;
    readonly missionEn: TextField;
    readonly foundedYear: TextField;
    readonly rfc: TextField;
    readonly safety: ChoiceField;
  };
  readonly work: {
    readonly strategies: readonly ChoiceField[];
    readonly needs: readonly ChoiceField[];
    /** What the organisation lacks in itself. */
    readonly gaps: ChoiceField;
    readonly mainService: SelectField;
    readonly services: ChoiceField;
    readonly populations: ChoiceField;
    readonly forms: ChoiceField;
    readonly movements: ChoiceField;
    readonly languages: ChoiceField;
    readonly otherLanguages: TextField;
  };
  readonly where: { readonly mainState: SelectField; readonly states: readonly ChoiceField[] };
  readonly legal: {
    readonly authorisedDonee: ChoiceField;
    readonly cluni: ChoiceField;
    readonly annualBudget: TextField;
    readonly minAward: TextField;
    readonly legalRoutes: ChoiceField;
    readonly publicity: ChoiceField;
    /** Kinds of funder from which it takes no money. */
    readonly refused: ChoiceField;
  };
}
