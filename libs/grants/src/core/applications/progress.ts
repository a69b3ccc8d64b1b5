import { answerFault } from '../forms/check-answers';
import { evaluateForm } from '../forms/evaluate-form';
import { isAnswered, type Answers } from '../forms/expression';
import type { Form, FormSection } from '../forms/form';

export type SectionStanding = 'not-asked' | 'not-started' | 'started' | 'done';

export interface SectionProgress {
  readonly id: string;
  readonly standing: SectionStanding;
  /** Required questions that are asked and have no good answer yet. */
  readonly open: number;
}

/** How far each section of a form is, for the task list. */
export function progressOf(form: Form, answers: Answers): SectionProgress[] {
  const { visible, values } = evaluateForm(form, answers);
  return form.sections.map((section) => progressOfSection(section, visible, values));
}

function progressOfSection(
  { id, questions }: FormSection,
  visible: ReadonlySet<string>,
  values: Answers,
): SectionProgress {
  const asked = questions.filter((question) => visible.has(question.id) && question.kind !== 'calculated');
  const answered = asked.filter((question) => isAnswered(values[question.id]));
  const faulty = answered.filter((question) => answerFault(question, values[question.id] ?? null));
  const missing = asked.filter((question) => question.required && !isAnswered(values[question.id]));
  const open = missing.length + faulty.length;
  return { id, standing: standingOf(asked.length, answered.length, open), open };
}

function standingOf(asked: number, answered: number, open: number): SectionStanding {
  if (asked === 0) return 'not-asked';
  if (answered === 0) return 'not-started';
  return open === 0 ? 'done' : 'started';
}
