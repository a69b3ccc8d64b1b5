import type { Locale } from '@puente/kernel';
import { needs, regions, states, statesOf, strategies, strategyOfNeed } from '@puente/taxonomy/core';
import { say, type TextKey } from '../../texts';
import { choiceField, termOptions, type ChoiceOption } from './build-fields';
import type { ChoiceField } from './fields.view';
import { firstValue, type FormState } from './form-state';

const LEVELS = ['0', '1', '2', '3'] as const;

/** A stored importance beyond 3 stays choosable, so that saving the form does not change it. */
function levelsWith(value: string): string[] {
  return value === '' || LEVELS.some((level) => level === value) ? [...LEVELS] : [...LEVELS, value];
}

function levelOptions(value: string, who: 'programme' | 'nonprofit', locale: Locale): ChoiceOption[] {
  return levelsWith(value).map((level) => ({
    value: level,
    label:
      who === 'programme' && LEVELS.some((known) => known === level)
        ? say(locale, `programmeForm.level${level}` as TextKey)
        : level === '0'
          ? say(locale, 'programmeForm.level0')
          : level,
  }));
}

/** One row of radio buttons for each strategy, 0 to 3; nothing chosen counts as 0. */
export function strategyFields(
  state: FormState,
  locale: Locale,
  who: 'programme' | 'nonprofit',
): ChoiceField[] {
  return strategies.codes.map((code) => {
    const name = `strategies.${code}`;
    const value = firstValue(state, name) || '0';
    const filled = { ...state, values: { ...state.values, [name]: [value] } };
    return choiceField(filled, {
      name,
      legend: strategies.label(code)[locale],
      kind: 'radio',
      options: levelOptions(value, who, locale),
    });
  });
}

/** The needs as one group for each strategy. */
export function needFields(state: FormState, locale: Locale): ChoiceField[] {
  return strategies.codes.map((strategy, index) =>
    choiceField(state, {
      name: 'needs',
      legend: say(locale, 'programmeForm.needsOf', {
        strategy: strategies.label(strategy)[locale].toLowerCase(),
      }),
      kind: 'checkbox',
      options: termOptions(
        needs,
        locale,
        needs.codes.filter((need) => strategyOfNeed(need) === strategy),
      ),
      ...(index === 0 ? {} : { idSuffix: strategy }),
    }),
  );
}

export function regionField(state: FormState, locale: Locale): ChoiceField {
  return choiceField(state, {
    name: 'regions',
    legend: say(locale, 'programmeForm.regions'),
    hint: say(locale, 'programmeForm.whereHint'),
    kind: 'checkbox',
    options: termOptions(regions, locale),
  });
}

/** The states as one group for each region. */
export function stateFields(state: FormState, locale: Locale): ChoiceField[] {
  return regions.codes.map((region, index) =>
    choiceField(state, {
      name: 'states',
      legend: say(locale, 'programmeForm.statesOf', { region: regions.label(region)[locale] }),
      kind: 'checkbox',
      options: termOptions(states, locale, statesOf(region)),
      ...(index === 0 ? {} : { idSuffix: region }),
    }),
  );
}
