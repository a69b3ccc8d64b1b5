import type { Locale } from '@puente/kernel';
import {
  FORMS_OUTSIDE_PALERMO,
  forms,
  funderKinds,
  languageName,
  movements,
  populations,
  services,
} from '@puente/taxonomy/core';
import { say } from '../../texts';
import { parts } from '../../texts/scoring';
import { weightFields } from '../matches/build-weights';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, termOptions, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import { needFields, regionField, stateFields, strategyFields } from '../shared/taxonomy-fields';
import { awardFields, ruleFields } from './condition-fields';
import { CORRIDOR_FIELDS, corridorFields } from './corridor-fields';
import type { ProgrammeFormView } from './form.view';

const TITLE_LENGTH = 200;
const TEXT_LENGTH = 4000;

/** Languages offered as boxes; any other is typed as a code. */
export const OFFERED_LANGUAGES = ['es', 'en', 'nah', 'yua', 'tzo', 'tzh', 'zap', 'mix'] as const;

export interface ProgrammeFormInput {
  readonly heading: string;
  readonly action: string;
  readonly cancelUrl: string;
  readonly submitLabel: string;
  readonly version: string;
}

function textFields(state: FormState, locale: Locale): ProgrammeFormView['texts'] {
  const long = {
    type: 'textarea',
    maxlength: TEXT_LENGTH,
    hint: say(locale, 'programmeForm.textHint'),
    adviseIn: locale,
  } as const;
  const short = { maxlength: TITLE_LENGTH } as const;
  return {
    titleEs: textField(state, 'title.es', say(locale, 'programmeForm.titleEs'), {
      ...short,
      required: true,
      lang: 'es',
    }),
    titleEn: textField(state, 'title.en', say(locale, 'programmeForm.titleEn'), {
      ...short,
      required: true,
      lang: 'en',
    }),
    textEs: textField(state, 'text.es', say(locale, 'programmeForm.textEs'), { ...long, lang: 'es' }),
    textEn: textField(state, 'text.en', say(locale, 'programmeForm.textEn'), { ...long, lang: 'en' }),
  };
}

/** The forms of trafficking, with a word on those outside the international definition. */
export function formsField(state: FormState, locale: Locale): ChoiceField {
  const options = termOptions(forms, locale).map((option, index) => {
    const outside = FORMS_OUTSIDE_PALERMO.includes(forms.codes[index]!);
    return { ...option, note: outside ? say(locale, 'programmeForm.formOutside') : null };
  });
  return choiceField(state, {
    name: 'forms',
    legend: say(locale, 'programmeForm.forms'),
    kind: 'checkbox',
    options,
  });
}

export function languagesField(state: FormState, locale: Locale): ChoiceField {
  const options = OFFERED_LANGUAGES.map((code) => ({ value: code, label: languageName(code, locale) }));
  const legend = say(locale, 'programmeForm.languages');
  return choiceField(state, { name: 'languages', legend, kind: 'checkbox', options });
}

function weightsOf(state: FormState, locale: Locale): ProgrammeFormView['weights'] {
  const codes = Object.keys(parts);
  return weightFields(
    Object.fromEntries(codes.map((code) => [code, state.values[`w.${code}`]?.[0] ?? ''])),
    locale,
  );
}

/** Who can see the programme: nobody yet, nonprofits too, or nobody any more. */
function statusField(state: FormState, locale: Locale): ChoiceField {
  const filled = { ...state, values: { ...state.values, status: state.values.status ?? ['published'] } };
  return choiceField(filled, {
    name: 'status',
    legend: say(locale, 'programmeForm.status'),
    kind: 'radio',
    options: [
      { value: 'published', label: say(locale, 'programmeForm.statusPublished') },
      { value: 'draft', label: say(locale, 'programmeForm.statusDraft') },
      { value: 'closed', label: say(locale, 'programmeForm.statusClosed') },
    ],
  });
}

/** Names of the fields, so that the error summary can lead to them. */
function fieldNames(state: FormState): string[] {
  const fixed =
    'title.es title.en text.es text.en strategies needs services movements regions states populations forms languages otherLanguages ' +
    'award.min award.max award.currency award.publicity rate rules.authorisedDonee rules.cluni rules.annualBudget.min ' +
    'rules.annualBudget.max rules.minYears rules.maxShareOfBudget rules.legalRoutes rules.excludePopulations';
  const weights = state.problems.some(({ field }) => field.startsWith('w')) ? ['w.strategies'] : [];
  return [...fixed.split(' '), 'funderKind', 'open.from', 'open.until', ...CORRIDOR_FIELDS, ...weights];
}

/** The programme form with what was typed or stored, in the reader's language. */
export function buildProgrammeForm(
  page: PageModel,
  state: FormState,
  input: ProgrammeFormInput,
): ProgrammeFormView {
  const { locale } = page;
  const boxes = <Code extends string>(
    name: string,
    legend: string,
    vocabulary: Parameters<typeof termOptions<Code>>[0],
  ): ChoiceField =>
    choiceField(state, { name, legend, kind: 'checkbox', options: termOptions(vocabulary, locale) });
  return {
    page,
    ...input,
    errors: errorSummary(state, fieldNames(state)),
    status: statusField(state, locale),
    open: {
      from: textField(state, 'open.from', say(locale, 'programmeForm.openFrom'), { type: 'date' }),
      until: textField(state, 'open.until', say(locale, 'programmeForm.openUntil'), {
        type: 'date',
        hint: say(locale, 'programmeForm.openHint'),
      }),
    },
    texts: textFields(state, locale),
    funderKind: selectField(
      state,
      'funderKind',
      say(locale, 'programmeForm.funderKind'),
      termOptions(funderKinds, locale),
      say(locale, 'programmeForm.funderKindUnsaid'),
    ),
    strategies: strategyFields(state, locale, 'programme'),
    needs: needFields(state, locale),
    services: boxes('services', say(locale, 'programmeForm.services'), services),
    movements: boxes('movements', say(locale, 'programmeForm.movements'), movements),
    regions: regionField(state, locale),
    states: stateFields(state, locale),
    corridor: corridorFields(state, locale),
    populations: boxes('populations', say(locale, 'programmeForm.populations'), populations),
    forms: formsField(state, locale),
    languages: languagesField(state, locale),
    otherLanguages: textField(state, 'otherLanguages', say(locale, 'programmeForm.otherLanguages'), {
      hint: say(locale, 'programmeForm.otherLanguagesHint'),
    }),
    award: awardFields(state, locale),
    rules: ruleFields(state, locale),
    weights: weightsOf(state, locale),
    weightsError: problemOf(state, 'weights') ?? problemOf(state, 'w'),
  };
}
