import { CURRENCIES, type Locale } from '@puente/kernel';
import { legalRoutes, populations } from '@puente/taxonomy/core';
import { say } from '../../texts';
import { choiceField, selectField, termOptions, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import type { FormState } from '../shared/form-state';
import type { ProgrammeFormView } from './form.view';

function yesNo(state: FormState, name: string, legend: string, hint: string, locale: Locale): ChoiceField {
  const options = [
    { value: 'no', label: say(locale, 'common.no') },
    { value: 'yes', label: say(locale, 'common.yes') },
  ];
  return choiceField(state, { name, legend, hint, kind: 'radio', options });
}

/** What one grant pays, and whether grantees are named. */
export function awardFields(state: FormState, locale: Locale): ProgrammeFormView['award'] {
  const currencies = CURRENCIES.map((code) => ({ value: code, label: code }));
  return {
    min: textField(state, 'award.min', say(locale, 'programmeForm.awardMin'), { type: 'number' }),
    max: textField(state, 'award.max', say(locale, 'programmeForm.awardMax'), { type: 'number' }),
    currency: selectField(state, 'award.currency', say(locale, 'programmeForm.currency'), currencies),
    rate: textField(state, 'rate', say(locale, 'programmeForm.rate'), {
      type: 'number',
      hint: say(locale, 'programmeForm.rateHint'),
    }),
    publicity: yesNo(
      state,
      'award.publicity',
      say(locale, 'programmeForm.publicity'),
      say(locale, 'programmeForm.publicityHint'),
      locale,
    ),
  };
}

function requirement(state: FormState, name: string, legend: string, locale: Locale): ChoiceField {
  const options = [
    { value: 'any', label: say(locale, 'programmeForm.ruleAny') },
    { value: 'preferred', label: say(locale, 'programmeForm.rulePreferred') },
    { value: 'required', label: say(locale, 'programmeForm.ruleRequired') },
  ];
  return choiceField(state, { name, legend, kind: 'radio', options });
}

/** The hard conditions, which are kept apart from fit. */
export function ruleFields(state: FormState, locale: Locale): ProgrammeFormView['rules'] {
  const pesos = { type: 'number', unit: say(locale, 'programmeForm.pesos') } as const;
  return {
    authorisedDonee: requirement(
      state,
      'rules.authorisedDonee',
      say(locale, 'programmeForm.authorisedDonee'),
      locale,
    ),
    cluni: requirement(state, 'rules.cluni', say(locale, 'programmeForm.cluni'), locale),
    budgetMin: textField(state, 'rules.annualBudget.min', say(locale, 'programmeForm.budgetMin'), pesos),
    budgetMax: textField(state, 'rules.annualBudget.max', say(locale, 'programmeForm.budgetMax'), pesos),
    minYears: textField(state, 'rules.minYears', say(locale, 'programmeForm.minYears'), {
      type: 'number',
      unit: say(locale, 'programmeForm.years'),
    }),
    maxShare: textField(state, 'rules.maxShareOfBudget', say(locale, 'programmeForm.maxShare'), {
      type: 'number',
      unit: say(locale, 'programmeForm.percent'),
      hint: say(locale, 'programmeForm.maxShareHint'),
    }),
    legalRoutes: choiceField(state, {
      name: 'rules.legalRoutes',
      legend: say(locale, 'programmeForm.legalRoutes'),
      kind: 'checkbox',
      options: termOptions(legalRoutes, locale),
    }),
    excludePopulations: choiceField(state, {
      name: 'rules.excludePopulations',
      legend: say(locale, 'programmeForm.excludePopulations'),
      hint: say(locale, 'programmeForm.excludeHint'),
      kind: 'checkbox',
      options: termOptions(populations, locale),
    }),
  };
}
