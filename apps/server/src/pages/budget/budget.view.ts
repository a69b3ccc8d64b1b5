import type { Chart } from '@puente/rendering';
import type { TabLink } from '../award-room/award-tabs';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface BudgetLine {
  readonly label: string;
  readonly planned: string;
  readonly spent: string;
  readonly accepted: string;
  readonly left: string;
  /** Empty where nothing moved. */
  readonly shift: string;
  readonly isOver: boolean;
}

export interface SpendingLineView {
  readonly heading: string;
  readonly period: string;
  readonly amount: string;
  readonly badge: {
    readonly label: string;
    readonly colour: 'green' | 'yellow' | 'grey' | 'red';
    readonly icon: 'check' | 'question' | 'cross' | 'edit';
  };
  readonly lines: readonly string[];
  /** What it corrects, what it answers, what the funder says. */
  readonly notes: readonly string[];
  /** Where it is corrected or decided of; null where neither may be. */
  readonly act: { readonly url: string; readonly said: string } | null;
}

/** The fields in which spending is said. */
export interface SpendingForm {
  readonly action: string;
  readonly from: TextField;
  readonly until: TextField;
  readonly currency: SelectField;
  readonly requirement: SelectField | null;
  readonly lines: readonly { readonly codeName: string; readonly code: string; readonly amount: TextField }[];
}

/** Budget against actual, for either side of an award. */
export interface BudgetPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly lead: string;
  readonly backUrl: string;
  readonly backLabel: string;
  readonly tabs: readonly TabLink[];
  readonly csvUrl: string;
  readonly xlsxUrl: string;
  readonly needs: readonly string[];
  /** Where the lines are amended; null where nothing needs it, or the reader may not. */
  readonly amendUrl: string | null;
  readonly barSvg: string;
  readonly chart: Pick<Chart, 'table'>;
  readonly lines: readonly BudgetLine[];
  readonly whole: BudgetLine;
  readonly facts: readonly Fact[];
  /** Null for core support. */
  readonly rule: string | null;
  readonly rulesUrl: string | null;
  readonly spendings: readonly SpendingLineView[];
  /** Null for the funder, and where nothing may be said. */
  readonly form: SpendingForm | null;
}

/** One that the funder decides of. */
export interface SpendingPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: { readonly url: string; readonly label: string };
  readonly heading: string;
  readonly spending: SpendingLineView;
  readonly decide: {
    readonly acceptAction: string;
    readonly returnAction: string;
    readonly answer: TextField;
  } | null;
}

/** One that the nonprofit says anew. */
export interface CorrectionPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: { readonly url: string; readonly label: string };
  readonly heading: string;
  readonly spending: SpendingLineView;
  readonly form: SpendingForm | null;
}

export interface BudgetRulesView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: { readonly url: string; readonly label: string };
  readonly now: string;
  readonly rules: readonly string[];
  readonly form: {
    readonly action: string;
    readonly fromOn: TextField;
    readonly percent: TextField;
    readonly basis: SelectField;
  } | null;
}
