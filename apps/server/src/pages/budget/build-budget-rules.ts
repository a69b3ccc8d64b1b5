import { formatDay, type Locale } from '@puente/kernel';
import { SHIFT_BASES, shiftBases, type ShiftRule, type ShiftRules } from '@puente/ledger';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { ruleWords } from './build-budget';
import type { BudgetRulesView } from './budget.view';

export function buildBudgetRules(
  page: PageModel,
  { now, rules }: ShiftRules,
  maySet: boolean,
  state: FormState,
): BudgetRulesView {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, ['fromOn', 'percent', 'basis']) },
    back: { url: pageUrl(locale, 'awards'), label: say(locale, 'awards.title') },
    now: ruleWords(now, locale),
    rules: rules.map((rule) => ruleLine(rule, locale)),
    form: maySet ? ruleForm(state, locale) : null,
  };
}

const ruleLine = ({ fromOn, percent, basis }: ShiftRule, locale: Locale): string =>
  say(locale, 'budget.ruleOf', {
    day: formatDay(fromOn, locale),
    percent,
    basis: SHIFT_BASES[basis][locale],
  });

const ruleForm = (state: FormState, locale: Locale): BudgetRulesView['form'] => ({
  action: pageUrl(locale, 'budget-rules'),
  fromOn: textField(state, 'fromOn', say(locale, 'budget.fromOn'), { type: 'date', required: true }),
  percent: textField(state, 'percent', say(locale, 'budget.percent'), {
    ...{ type: 'number', required: true, maxlength: 3, unit: '%', hint: say(locale, 'budget.percentHint') },
  }),
  basis: selectField(
    state,
    'basis',
    say(locale, 'budget.basis'),
    shiftBases.map((value) => ({ value, label: SHIFT_BASES[value][locale] })),
  ),
});
