import { faultsOfAnswers, type Form, type FormState as AnsweredForm, type Question } from '@puente/grants';
import type { FieldError, Locale } from '@puente/kernel';
import { toFieldProblem } from '../../http/problem';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField, type TextFieldOptions } from '../shared/build-fields';
import type { FieldProblem, FormState, FormValues } from '../shared/form-state';
import { codeOptions } from './code-options';
import { wordsOf } from './form-words';
import { answerName, isGrid, typedAnswers } from './preview-answers';
import { previewGrid } from './preview-grid';
import type { PreviewQuestion, PreviewView } from './preview.view';

interface Shown {
  readonly state: FormState;
  readonly answered: AnsweredForm;
  readonly locale: Locale;
}

const NONE: PreviewQuestion = { text: null, choice: null, select: null, grid: null, said: null };

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
      .map((each) => previewQuestion(each, shown)),
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

function previewQuestion(question: Question, shown: Shown): PreviewQuestion {
  if (isGrid(question)) return { ...NONE, grid: previewGrid(question, shown.state, shown.locale) };
  switch (question.kind) {
    case 'choice':
    case 'codes':
    case 'confirm':
      return chosenFrom(question, shown);
    case 'file':
    case 'calculated':
      return { ...NONE, said: saidOf(question, shown) };
    default:
      return { ...NONE, text: written(question, shown) };
  }
}

function chosenFrom(question: Question, { state, locale }: Shown): PreviewQuestion {
  const name = answerName(question.id);
  const options = optionsOf(question, locale);
  const several = question.kind === 'confirm' || ('several' in question && question.several);
  if (!several && options.length > 8) {
    const empty = say(locale, 'formPreview.choose');
    return { ...NONE, select: selectField(state, name, labelOf(question, locale), options, empty) };
  }
  const legend = labelOf(question, locale);
  const hint = wordsOf(question.hint, locale) || null;
  const kind = several ? 'checkbox' : 'radio';
  return { ...NONE, choice: choiceField(state, { name, legend, hint, kind, options }) };
}

function optionsOf(question: Question, locale: Locale) {
  if (question.kind === 'codes') return codeOptions(question.list, locale);
  if (question.kind !== 'choice') return [{ value: 'yes', label: say(locale, 'common.yes') }];
  return question.options.map(({ id, label }) => ({ value: id, label: wordsOf(label, locale) }));
}

/** Of choices the legend says that they are required; text fields say it by themselves. */
const labelOf = ({ label, required }: Question, locale: Locale): string =>
  `${wordsOf(label, locale)}${required ? ` (${say(locale, 'common.required')})` : ''}`;

function written(question: Question, { state, locale }: Shown) {
  const hints = [wordsOf(question.hint, locale)];
  if (question.kind === 'text' && question.softLimit) {
    hints.push(say(locale, 'formPreview.characters', { count: question.softLimit }));
  }
  const { required } = question;
  const options = { required, hint: hints.filter(Boolean).join(' · ') || null, ...shapeOf(question, locale) };
  return textField(state, answerName(question.id), wordsOf(question.label, locale), options);
}

function shapeOf(question: Question, locale: Locale): TextFieldOptions {
  switch (question.kind) {
    case 'text':
      return question.lines ? { type: 'textarea' } : { type: 'text', maxlength: question.maxLength };
    case 'number':
      return { type: 'number', unit: wordsOf(question.unit, locale) || null };
    case 'money':
      return { type: 'number', unit: question.currency };
    case 'date':
      return { type: 'date' };
    default:
      return {};
  }
}

function saidOf(question: Question, { answered, locale }: Shown): PreviewQuestion['said'] {
  const label = labelOf(question, locale);
  const hint = wordsOf(question.hint, locale) || null;
  if (question.kind === 'file') {
    return { label, hint, text: say(locale, 'formPreview.file', { count: question.maxFiles }) };
  }
  const value = answered.values[question.id];
  const unit = question.kind === 'calculated' ? wordsOf(question.unit, locale) : '';
  const text =
    typeof value === 'number' ? `${value.toLocaleString(locale === 'es' ? 'es-MX' : 'en-US')} ${unit}` : '';
  return { label, hint, text: text.trim() || say(locale, 'formPreview.notYet') };
}
