import type { FormRow } from '@puente/grants';
import { CURRENCIES, type Locale } from '@puente/kernel';
import type { ProgrammeView } from '@puente/matching';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField, type ChoiceOption } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, firstValue, type FormState } from '../shared/form-state';
import { titleOf } from '../shared/words';
import { OFFERED_ZONES, zoneWords } from './call-words';
import type { CallFormView } from './form.view';

const TITLE_LENGTH = 200;
const TEXT_LENGTH = 8_000;
const NAMES =
  'programmeId title.es title.en text.es text.en kind opens closes timeZone award.min award.max award.currency ' +
  'byInvitation sealed rapid stages.full stages.letter stages.later dueDays';

export interface CallFormInput {
  /** Null for a new call. */
  readonly id: string | null;
  readonly published: boolean;
  readonly programmes: readonly ProgrammeView[];
  readonly forms: readonly FormRow[];
}

/** The form of a call with what was typed or stored. */
export function buildCallForm(page: PageModel, state: FormState, input: CallFormInput): CallFormView {
  const { locale } = page;
  const { id, published } = input;
  return {
    page,
    heading: say(locale, id ? 'callForm.editTitle' : 'callForm.newTitle'),
    lead: say(locale, published ? 'callForm.leadPublished' : 'callForm.lead'),
    action: pageUrl(locale, id ? `calls/${id}/edit` : 'calls/new'),
    cancelUrl: pageUrl(locale, id ? `calls/${id}` : 'calls'),
    version: firstValue(state, 'version'),
    errors: errorSummary(state, NAMES.split(' ')),
    programme: id ? null : programmeField(state, input.programmes, locale),
    texts: textFields(state, locale),
    ...timeFields(state, locale),
    award: awardFields(state, locale),
    terms: termFields(state, locale),
    forms: published ? null : formFields(state, input.forms, locale),
  };
}

function programmeField(state: FormState, programmes: readonly ProgrammeView[], locale: Locale) {
  const options = programmes.map(({ id, facts }) => ({ value: id, label: titleOf(facts, locale) }));
  return selectField(state, 'programmeId', say(locale, 'calls.programme'), options);
}

function textFields(state: FormState, locale: Locale): CallFormView['texts'] {
  const short = { maxlength: TITLE_LENGTH };
  const long = { type: 'textarea', maxlength: TEXT_LENGTH, adviseIn: locale } as const;
  return {
    titleEs: textField(state, 'title.es', say(locale, 'callForm.titleEs'), {
      ...{ ...short, required: true, lang: 'es' },
    }),
    titleEn: textField(state, 'title.en', say(locale, 'callForm.titleEn'), { ...short, lang: 'en' }),
    textEs: textField(state, 'text.es', say(locale, 'callForm.textEs'), { ...long, lang: 'es' }),
    textEn: textField(state, 'text.en', say(locale, 'callForm.textEn'), { ...long, lang: 'en' }),
  };
}

function timeFields(
  state: FormState,
  locale: Locale,
): Pick<CallFormView, 'kind' | 'opens' | 'closes' | 'timeZone'> {
  const zone = firstValue(state, 'timeZone');
  const zones = zone === '' || OFFERED_ZONES.includes(zone) ? OFFERED_ZONES : [zone, ...OFFERED_ZONES];
  const moment = { type: 'datetime-local' } as const;
  const hint = say(locale, 'callForm.timeHint');
  return {
    kind: kindField(state, locale),
    opens: textField(state, 'opens', say(locale, 'callForm.opens'), { ...moment, hint, required: true }),
    closes: textField(state, 'closes', say(locale, 'callForm.closes'), {
      ...{ ...moment, hint: say(locale, 'callForm.closesHint') },
    }),
    timeZone: selectField(
      state,
      'timeZone',
      say(locale, 'callForm.timeZone'),
      zones.map((value) => ({ value, label: zoneWords(value, locale) })),
    ),
  };
}

function kindField(state: FormState, locale: Locale): ChoiceField {
  const filled = { ...state, values: { ...state.values, kind: state.values.kind ?? ['round'] } };
  const options = (['round', 'rolling'] as const).map((value) => ({
    value,
    label: say(locale, `calls.${value}`),
  }));
  return choiceField(filled, { name: 'kind', legend: say(locale, 'callForm.kind'), kind: 'radio', options });
}

function awardFields(state: FormState, locale: Locale): CallFormView['award'] {
  const number = { type: 'number', maxlength: 20 } as const;
  const options = CURRENCIES.map((value) => ({ value, label: value }));
  return {
    min: textField(state, 'award.min', say(locale, 'callForm.min'), number),
    max: textField(state, 'award.max', say(locale, 'callForm.max'), { ...number, required: true }),
    currency: selectField(state, 'award.currency', say(locale, 'callForm.currency'), options),
  };
}

function termFields(state: FormState, locale: Locale): ChoiceField[] {
  return (['rapid', 'byInvitation', 'sealed'] as const).map((name) =>
    choiceField(state, {
      ...{ name, kind: 'checkbox', legend: say(locale, `callForm.${name}`) },
      options: [{ value: 'yes', label: say(locale, `callForm.${name}Hint`) }],
    }),
  );
}

function formFields(state: FormState, forms: readonly FormRow[], locale: Locale): CallFormView['forms'] {
  const options: ChoiceOption[] = forms.map(({ id, document }) => {
    return { value: id, label: wordsOf(document.title, locale) };
  });
  const field = (stage: 'letter' | 'full' | 'later', empty: 'none' | 'choose') =>
    selectField(
      state,
      `stages.${stage}`,
      say(locale, `callForm.${stage}`),
      options,
      say(locale, `callForm.${empty}`),
    );
  return {
    letter: field('letter', 'none'),
    full: field('full', 'choose'),
    later: field('later', 'none'),
    dueDays: textField(state, 'dueDays', say(locale, 'callForm.dueDays'), { type: 'number', maxlength: 4 }),
    formsUrl: pageUrl(locale, 'forms'),
    none: forms.length === 0,
  };
}
