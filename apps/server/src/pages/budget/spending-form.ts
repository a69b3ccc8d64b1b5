import { CURRENCIES, minorToDecimal, type Currency, type Locale } from '@puente/kernel';
import {
  codesToSpendOn,
  takesSpending,
  type BudgetedAward,
  type SpendingInput,
  type SpendingRow,
} from '@puente/ledger';
import { say } from '../../texts';
import { selectField, textField } from '../shared/build-fields';
import { firstValue, type FormState, type FormValues } from '../shared/form-state';
import { codeLabel } from './budget-words';
import type { SpendingForm } from './budget.view';

/** Something asked of the award that spending may answer. */
export interface AskedOf {
  readonly id: string;
  readonly title: string;
}

/** The fields for an award that runs, with what was typed; null where nothing may be said any more. */
export function spendingForm(
  award: BudgetedAward,
  {
    action,
    asked,
    state,
  }: { readonly action: string; readonly asked: readonly AskedOf[]; readonly state: FormState },
  locale: Locale,
): SpendingForm | null {
  if (!takesSpending(award.state)) return null;
  const month = (name: 'from' | 'until') =>
    textField(state, name, say(locale, `budget.${name}`), {
      ...{ required: true, maxlength: 7, hint: say(locale, 'budget.monthHint') },
    });
  return {
    ...{ action, from: month('from'), until: month('until') },
    currency: selectField(state, 'currency', say(locale, 'budget.currency'), currencies(award.currency)),
    requirement: asked.length > 0 ? requirementField(asked, state, locale) : null,
    lines: codesToSpendOn(award).map((code, index) => ({
      ...{ code, codeName: `lines.${index}.code` },
      amount: textField(state, `lines.${index}.amount`, lineLabel(award, index, locale), {
        ...{ type: 'number', maxlength: 20, hint: say(locale, 'budget.amountHint') },
      }),
    })),
  };
}

function lineLabel(award: BudgetedAward, index: number, locale: Locale): string {
  const code = codesToSpendOn(award)[index]!;
  return code === 'whole' ? say(locale, 'budget.whole') : codeLabel(code, locale);
}

/** The award's own and pesos, in which nonprofits spend. */
const currencies = (own: Currency) =>
  CURRENCIES.filter((code) => code === own || code === 'MXN')
    .toSorted((one) => (one === own ? -1 : 1))
    .map((code) => ({ value: code, label: code }));

const requirementField = (asked: readonly AskedOf[], state: FormState, locale: Locale) =>
  selectField(
    state,
    'requirementId',
    say(locale, 'budget.requirement'),
    asked.map(({ id, title }) => ({ value: id, label: title })),
    say(locale, 'budget.noRequirement'),
  );

/** The names of the fields, for the summary of what was refused. */
export const formFields = (form: SpendingForm | null): string[] =>
  form ? ['from', 'until', 'currency', 'requirementId', ...form.lines.map(({ amount }) => amount.name)] : [];

const MOST_LINES = 20;

/** What was typed, as the service reads it. */
export function typedSpending(values: FormValues): SpendingInput {
  const first = (name: string): string => firstValue({ values, problems: [] }, name);
  const indexes = Array.from({ length: MOST_LINES }, (_, index) => index);
  return {
    ...{ from: first('from'), until: first('until'), currency: first('currency') },
    requirementId: first('requirementId'),
    lines: indexes
      .filter((index) => values[`lines.${index}.code`])
      .map((index) => ({ code: first(`lines.${index}.code`), amount: first(`lines.${index}.amount`) })),
  };
}

/** What was said, as values of the form that corrects it. */
export function valuesOf(row: SpendingRow, award: BudgetedAward): FormValues {
  const lines = codesToSpendOn(award).map((code, index) => {
    const line = row.lines.find((each) => each.code === code);
    return [`lines.${index}.amount`, [line ? minorToDecimal(line.spentMinor) : '']] as const;
  });
  return {
    ...{ from: [row.fromMonth.slice(0, 7)], until: [row.untilMonth.slice(0, 7)] },
    ...{ currency: [row.spentCurrency], requirementId: [row.requirementId ?? ''] },
    ...Object.fromEntries(lines),
  };
}
