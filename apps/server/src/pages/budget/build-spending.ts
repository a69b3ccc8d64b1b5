import type { BudgetView, SpendingRow } from '@puente/ledger';
import { REQUIREMENT_LIMITS } from '@puente/grants';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { spendingsUrl } from './build-budget';
import { spendingLine } from './budget-words';
import type { CorrectionPageView, SpendingForm, SpendingPageView } from './budget.view';
import { formFields } from './spending-form';

/** One that was said, with the budget that it belongs to and the address of that. */
export interface SpendingOf {
  readonly row: SpendingRow;
  readonly view: BudgetView;
  readonly url: string;
}

/** For the funder's people. */
export function buildSpending(
  page: PageModel,
  { row, view, url }: SpendingOf,
  mayDecide: boolean,
  state: FormState,
): SpendingPageView {
  const { locale } = page;
  const { award, spendings } = view;
  const action = `${spendingsUrl(locale, 'funder')}/${row.id}`;
  const isOpen = row.state === 'stated' && row.replacedBy === null;
  return {
    ...{ page, errors: errorSummary(state, ['answer']), back: { url, label: say(locale, 'budget.title') } },
    heading: say(locale, 'budget.decideTitle', { number: row.number }),
    spending: { ...spendingLine(row, { currency: award.currency, all: spendings, locale }), act: null },
    decide:
      mayDecide && isOpen
        ? {
            ...{ acceptAction: `${action}/accept`, returnAction: `${action}/return` },
            answer: textField(state, 'answer', say(locale, 'budget.note'), {
              ...{
                type: 'textarea',
                maxlength: REQUIREMENT_LIMITS.words,
                hint: say(locale, 'budget.noteHint'),
              },
            }),
          }
        : null,
  };
}

/** For the nonprofit's people. */
export function buildCorrection(
  page: PageModel,
  { row, view, url }: SpendingOf,
  form: SpendingForm | null,
  state: FormState,
): CorrectionPageView {
  const { locale } = page;
  const { award, spendings } = view;
  const isOpen = row.state !== 'returned' && row.replacedBy === null;
  return {
    ...{
      page,
      errors: errorSummary(state, formFields(form)),
      back: { url, label: say(locale, 'budget.title') },
    },
    heading: say(locale, 'budget.correctOf', { number: row.number }),
    spending: { ...spendingLine(row, { currency: award.currency, all: spendings, locale }), act: null },
    form: isOpen ? form : null,
  };
}
