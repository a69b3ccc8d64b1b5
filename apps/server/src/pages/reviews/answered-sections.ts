import { evaluateForm, isAnswered, type Answers, type Form, type Question } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { inWords } from './review-words';
import type { AnsweredSection } from './reviews.view';

/** What was handed in, question by question, without what was not asked. */
export function answeredSections(form: Form, answers: Answers, locale: Locale): AnsweredSection[] {
  const { visible, values } = evaluateForm(form, answers);
  return form.sections
    .map(({ title, questions }) => ({
      title: inWords(title, locale),
      answers: questions
        .filter(({ id }) => visible.has(id))
        .map((question) => ({
          label: inWords(question.label, locale),
          lines: linesOf(question, values[question.id], locale),
        })),
    }))
    .filter((section) => section.answers.length > 0);
}

function linesOf(question: Question, value: unknown, locale: Locale): string[] {
  if (!isAnswered(value)) return [say(locale, 'reviews.noAnswer')];
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  if (question.kind === 'confirm') return [say(locale, 'reviews.confirmed')];
  if (question.kind === 'file') return [say(locale, 'reviews.files', { count: all.length })];
  if (question.kind === 'choice') {
    return all.map((id) => {
      const option = question.options.find((each) => each.id === id);
      return option ? inWords(option.label, locale) : String(id);
    });
  }
  return all.flatMap(wordsOf);
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').filter((line) => line.trim() !== '');
  if (typeof value !== 'object' || value === null) return [String(value)];
  return [Object.values(value).map(String).join(' · ')];
}
