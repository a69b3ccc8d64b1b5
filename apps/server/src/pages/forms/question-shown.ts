import type { FormState as AnsweredForm, Question } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { choiceField, selectField, textField, type TextFieldOptions } from '../shared/build-fields';
import { fieldId, type FormState } from '../shared/form-state';
import { codeOptions } from './code-options';
import { wordsOf } from './form-words';
import { answerName, isGrid } from './preview-answers';
import { previewGrid } from './preview-grid';
import type { PreviewQuestion } from './preview.view';

export interface Shown {
  readonly state: FormState;
  readonly answered: AnsweredForm;
  readonly locale: Locale;
  /** Whether rows beyond the next one are shown empty. */
  readonly moreRows?: boolean;
}

const NONE: PreviewQuestion = {
  text: null,
  choice: null,
  select: null,
  grid: null,
  said: null,
  counter: null,
};

/** One question as it is asked, with what was typed or kept. */
export function questionShown(question: Question, shown: Shown): PreviewQuestion {
  if (isGrid(question)) {
    return { ...NONE, grid: previewGrid(question, shown.state, shown.locale, shown.moreRows) };
  }
  switch (question.kind) {
    case 'choice':
    case 'codes':
    case 'confirm':
      return chosenFrom(question, shown);
    case 'file':
    case 'calculated':
      return { ...NONE, said: saidOf(question, shown) };
    default:
      return { ...NONE, text: written(question, shown), counter: counterOf(question, shown) };
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

const COUNTED = ['leftOne', 'leftOther', 'overOne', 'overOther'] as const;

/** Filled in by the script. */
const LATER = { count: '{count}' };

function counterOf(question: Question, { locale }: Shown): PreviewQuestion['counter'] {
  if (question.kind !== 'text' || !question.softLimit) return null;
  const words = COUNTED.map((each) => [each, say(locale, `formPreview.${each}`, LATER)]);
  return {
    field: fieldId(answerName(question.id)),
    limit: question.softLimit,
    words: JSON.stringify(Object.fromEntries(words)),
  };
}

function shapeOf(question: Question, locale: Locale): TextFieldOptions {
  switch (question.kind) {
    case 'text':
      return question.lines
        ? { type: 'textarea', adviseIn: locale }
        : { type: 'text', maxlength: question.maxLength };
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
