import { faultsOfAnswers, type Form } from '@puente/grants';
import type { FieldError, Locale } from '@puente/kernel';
import { toFieldProblem } from '../../http/problem';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { FieldProblem, FormValues } from '../shared/form-state';
import { wordsOf } from './form-words';
import { answerName, typedAnswers } from './preview-answers';
import { questionShown, type Shown } from './question-shown';
import type { PreviewView } from './preview.view';

/** @param values what was typed; null where the preview was only opened */
export function buildPreview(
  page: PageModel,
  id: string,
  form: Form,
  values: FormValues | null,
): PreviewView {
  const { locale } = page;
  const { state: answered, errors } = faultsOfAnswers(form, typedAnswers(form, values ?? {}));
  const problems = values ? problemsOf(form, errors, locale) : [];
  const shown: Shown = { state: { values: values ?? {}, problems }, answered, locale };
  return {
    page,
    title: wordsOf(form.title, locale),
    intro: wordsOf(form.intro, locale) || null,
    sections: sectionsShown(form, shown),
    action: pageUrl(locale, `forms/${id}/preview`),
    backUrl: pageUrl(locale, `forms/${id}`),
    verdict: values && {
      faults: errors.length,
      messages: answered.brokenChecks.map(({ message }) => wordsOf(message, locale)),
    },
  };
}

function sectionsShown(form: Form, shown: Shown): PreviewView['sections'] {
  const sections = form.sections.map(({ title, intro, questions }) => ({
    title: wordsOf(title, shown.locale),
    intro: wordsOf(intro, shown.locale) || null,
    questions: questions
      .filter(({ id }) => shown.answered.visible.has(id))
      .map((each) => questionShown(each, shown)),
  }));
  return sections.filter(({ questions }) => questions.length > 0);
}

/** Faults of answers under the names of the fields; a broken check says its own message. */
function problemsOf(form: Form, errors: readonly FieldError[], locale: Locale): FieldProblem[] {
  return errors.map((error) => {
    const check = form.checks.find(({ id }) => error.code === 'answers-check' && id === error.params?.check);
    const text = check ? wordsOf(check.message, locale) : toFieldProblem(error, locale).message;
    return { field: answerName(error.field), text };
  });
}
