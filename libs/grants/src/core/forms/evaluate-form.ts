import { evaluate, holds, isAnswered, type Answers, type Expression } from './expression';
import type { Form, FormCheck, FormSection } from './form';
import { orderOf } from './form-order';
import type { Question } from './question';

/** A form for one set of answers: what is asked now, and with which answers and results. */
export interface FormState {
  readonly visible: ReadonlySet<string>;
  /** Answers to visible questions and results of calculations; what is hidden counts as not answered. */
  readonly values: Answers;
  readonly brokenChecks: readonly FormCheck[];
}

/** Works out a form. What is hidden is kept by those who store answers, and counts for nothing here. */
export function evaluateForm(form: Form, answers: Answers): FormState {
  const places = placesOf(form);
  const visible = new Set<string>();
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const id of orderOf(form).order) {
    const { section, question } = places.get(id)!;
    if (!isMet(section.visibleWhen, values) || !isMet(question.visibleWhen, values)) continue;
    visible.add(id);
    values[id] =
      question.kind === 'calculated' ? evaluate(question.value, values) : (own(answers, id) ?? null);
  }
  const brokenChecks = form.checks.filter(
    (check) => isAsked(check, visible, values) && !holds(check.holds, values),
  );
  return { visible, values, brokenChecks };
}

interface Place {
  readonly section: FormSection;
  readonly question: Question;
}

function placesOf(form: Form): Map<string, Place> {
  const pairs = form.sections.flatMap((section) =>
    section.questions.map((question): [string, Place] => [question.id, { section, question }]),
  );
  return new Map(pairs);
}

const isMet = (condition: Expression | undefined, values: Answers): boolean =>
  condition === undefined || holds(condition, values);

const own = (answers: Answers, id: string): unknown => (Object.hasOwn(answers, id) ? answers[id] : undefined);

/** A check waits until all its questions that are asked have answers; one whose questions are all hidden is silent. */
function isAsked({ questions }: FormCheck, visible: ReadonlySet<string>, values: Answers): boolean {
  if (questions.length === 0) return true;
  const asked = questions.filter((id) => visible.has(id));
  return asked.length > 0 && asked.every((id) => isAnswered(values[id]));
}
