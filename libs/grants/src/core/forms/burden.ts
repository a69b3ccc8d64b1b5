import { evaluateForm } from './evaluate-form';
import type { Form } from './form';
import { questionsOf } from './form';
import type { Question, QuestionKind } from './question';

/** What a form asks of people, before anybody has filled it in. */
export interface Burden {
  /** Questions and documents that an applicant meets who answers nothing yet: conditions bring more or fewer. */
  readonly items: number;
  readonly documents: number;
  /** Our assumption, minute by kind of question; measured minutes replace it once ten applications were handed in. */
  readonly assumedMinutes: number;
}

/** Minutes assumed by kind: reading, finding out, writing. No source gives them; the method page says so. */
const MINUTES: Readonly<Record<Exclude<QuestionKind, 'text'>, number>> = {
  number: 3,
  money: 3,
  date: 1,
  choice: 1,
  codes: 2,
  table: 20,
  budget: 60,
  file: 15,
  indicators: 30,
  confirm: 1,
  calculated: 0,
};
const CHARACTERS_A_MINUTE = 60;
const SHORT_TEXT_MINUTES = 3;

export function burdenOf(form: Form): Burden {
  const { visible } = evaluateForm(form, {});
  const asked = questionsOf(form).filter(({ id, kind }) => visible.has(id) && kind !== 'calculated');
  return {
    items: asked.length,
    documents: asked.filter(({ kind }) => kind === 'file').length,
    assumedMinutes: Math.round(asked.reduce((sum, each) => sum + minutesOf(each), 0)),
  };
}

function minutesOf(question: Question): number {
  if (question.kind !== 'text') return MINUTES[question.kind];
  return question.lines
    ? (question.softLimit ?? question.maxLength / 4) / CHARACTERS_A_MINUTE
    : SHORT_TEXT_MINUTES;
}

/** Items asked for each 100,000 pesos that may be granted: how funders' burdens are compared. */
export function itemsPer100k(items: number, maxAwardMxn: number): number | null {
  return maxAwardMxn > 0 ? Math.round((items / maxAwardMxn) * 100_000 * 10) / 10 : null;
}
