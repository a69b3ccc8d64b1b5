import {
  questionsOf,
  readCondition,
  type Burden,
  type Expression,
  type Form,
  type Question,
  type QuestionOf,
  type SimpleCondition,
} from '@puente/grants';
import type { Locale, LocaleText } from '@puente/kernel';
import { say } from '../../texts';
import { codeOptions } from './code-options';

export interface BurdenFigure {
  readonly label: string;
  readonly value: number;
}

/** A text of a form for the reader; in Spanish where nothing else was written. */
export const wordsOf = (text: Partial<LocaleText> | undefined, locale: Locale): string =>
  text?.[locale] || text?.es || '';

/** What a form asks, in figures. */
export function burdenFigures({ items, documents, assumedMinutes }: Burden, locale: Locale): BurdenFigure[] {
  return [
    { label: say(locale, 'applicationForms.questions'), value: items },
    { label: say(locale, 'applicationForms.documents'), value: documents },
    { label: say(locale, 'applicationForms.minutes'), value: assumedMinutes },
  ];
}

/** Whether a text somewhere in a part has Spanish words and no English ones. */
export function isUntranslated(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { es, en } = part as Partial<LocaleText>;
  if (typeof es === 'string') return es !== '' && !en;
  return Object.values(part).some(isUntranslated);
}

/** A condition in words; null where there is none. */
export function conditionWords(
  expression: Expression | undefined,
  form: Form,
  locale: Locale,
): string | null {
  if (expression === undefined) return null;
  const questions = questionsOf(form);
  const condition = readCondition(expression, questions);
  if (!condition) return say(locale, 'formEditor.whenJson');
  return say(locale, 'formEditor.whenWords', { condition: simpleWords(condition, questions, locale) });
}

function simpleWords(
  { question: id, relation, value, other }: SimpleCondition,
  questions: readonly Question[],
  locale: Locale,
): string {
  const named = (name: string): string => wordsOf(questions.find((each) => each.id === name)?.label, locale);
  const question = questions.find((each) => each.id === id)!;
  const right = other ? `«${named(other)}»` : answerWords(question, value, locale);
  return `«${named(id)}» ${say(locale, `formRelations.${relation}`)} ${right}`.trim();
}

/** The value of a condition as a person would write it. */
export function answerWords(question: Question, value: string, locale: Locale): string {
  if (question.kind === 'confirm' && value !== '') {
    return say(locale, value === 'true' ? 'common.yes' : 'common.no');
  }
  if (question.kind === 'choice') {
    return wordsOf(question.options.find(({ id }) => id === value)?.label, locale) || value;
  }
  return question.kind === 'codes' ? codeWords(question, value, locale) : value;
}

function codeWords({ list }: QuestionOf<'codes'>, value: string, locale: Locale): string {
  return codeOptions(list, locale).find((each) => each.value === value)?.label ?? value;
}
