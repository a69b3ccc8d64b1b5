import type { BudgetView, SpendingRow } from '@puente/ledger';
import { REQUIREMENT_LIMITS } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { budgetedUrl, isOpenTo, spendingsUrl, type BudgetSide } from './build-budget';
import { spendingLine } from './budget-words';
import type { CorrectionPageView, SpendingForm, SpendingPageView } from './budget.view';
import { formFields } from './spending-form';

/** One that was said, with the budget that it belongs to. */
export interface SpendingOf {
  readonly row: SpendingRow;
  readonly view: BudgetView;
}

/** For the funder's people. */
export function buildSpending(
  page: PageModel,
  { row, view }: SpendingOf,
  mayDecide: boolean,
  state: FormState,
): SpendingPageView {
  const { locale } = page;
  const action = `${spendingsUrl(locale, 'funder')}/${row.id}`;
  return {
    ...{ page, errors: errorSummary(state, ['answer']), ...aboutOf('funder', { row, view }, locale) },
    heading: say(locale, 'budget.decideTitle', { number: row.number }),
    decide:
      mayDecide && isOpenTo('funder', row)
        ? {
            ...{ acceptAction: `${action}/accept`, returnAction: `${action}/return` },
            answer: textField(state, 'answer', say(locale, 'budget.note'), {
              ...{ type: 'textarea', maxlength: REQUIREMENT_LIMITS.words },
              hint: say(locale, 'budget.noteHint'),
            }),
          }
        : null,
  };
}

/** For the nonprofit's people. */
export function buildCorrection(
  page: PageModel,
  { row, view }: SpendingOf,
  form: SpendingForm | null,
  state: FormState,
): CorrectionPageView {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, formFields(form)) },
    ...aboutOf('nonprofit', { row, view }, locale),
    heading: say(locale, 'budget.correctOf', { number: row.number }),
    form: isOpenTo('nonprofit', row) ? form : null,
  };
}

function aboutOf(
  side: BudgetSide,
  { row, view: { award, spendings } }: SpendingOf,
  locale: Locale,
): Pick<SpendingPageView, 'back' | 'spending'> {
  const url = budgetedUrl(side, locale, award.id, '/budget');
  return {
    back: { url, label: say(locale, 'budget.title') },
    spending: { ...spendingLine(row, { currency: award.currency, all: spendings, locale }), act: null },
  };
}
