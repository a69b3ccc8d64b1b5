import { burdenOf, FORM_SAMPLES, type FormInput, type FormRow, type FormSample } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import { burdenFigures, isUntranslated, wordsOf } from './form-words';
import type { FormLine, FormListView } from './list.view';

const SAMPLES = Object.keys(FORM_SAMPLES) as FormSample[];

export function buildFormList(
  page: PageModel,
  forms: readonly FormRow[],
  state: FormState,
  mayEdit: boolean,
): FormListView {
  const { locale } = page;
  return {
    page,
    lines: forms.map((each) => lineOf(each, locale)),
    empty: {
      title: say(locale, 'applicationForms.emptyTitle'),
      text: say(locale, mayEdit ? 'applicationForms.emptyText' : 'applicationForms.emptyRead'),
      url: mayEdit ? '#f-sample' : null,
      action: mayEdit ? say(locale, 'applicationForms.startTitle') : null,
    },
    errors: errorSummary(state, ['sample', 'file']),
    begin: mayEdit ? beginning(state, locale) : null,
  };
}

/** What a new form says: a sample, or one section with one question to be written. */
export function newForm(sample: string | undefined): FormInput {
  const known = SAMPLES.find((each) => each === sample);
  if (known) return FORM_SAMPLES[known];
  const both = (key: 'blankTitle' | 'blankSection' | 'blankQuestion') => ({
    es: say('es', `applicationForms.${key}`),
    en: say('en', `applicationForms.${key}`),
  });
  const question = { id: 'question', kind: 'text', label: both('blankQuestion') } as const;
  return {
    format: 'puente-form-1',
    title: both('blankTitle'),
    sections: [{ id: 'section', title: both('blankSection'), questions: [question] }],
  };
}

function lineOf({ id, document, updatedAt }: FormRow, locale: Locale): FormLine {
  return {
    title: wordsOf(document.title, locale),
    url: pageUrl(locale, `forms/${id}`),
    sections: document.sections.length,
    figures: burdenFigures(burdenOf(document), locale),
    untranslated: isUntranslated(document),
    updatedOn: dayOf(updatedAt),
  };
}

function beginning(state: FormState, locale: Locale): FormListView['begin'] {
  const options = SAMPLES.map((value) => ({ value, label: say(locale, `formSamples.${value}`) }));
  const blank = { value: 'blank', label: say(locale, 'applicationForms.blank') };
  return {
    action: pageUrl(locale, 'forms'),
    sample: selectField(state, 'sample', say(locale, 'applicationForms.startWith'), [...options, blank]),
    importAction: pageUrl(locale, 'forms/import'),
    fileProblems: state.problems.map(({ text }) => text),
  };
}
