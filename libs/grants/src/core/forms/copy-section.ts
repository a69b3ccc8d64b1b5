import { newId } from './edit-form';
import { questionsRead, type Expression } from './expression';
import { questionsOf, type Form, type FormSection } from './form';
import type { Question } from './question';

/**
 * A section of another form as it can stand in this one: with ids that are free here, and its conditions about its own
 * questions. A condition about what stands elsewhere is left behind, and so is what is worked out from it.
 */
export function copiedSection(form: Form, section: FormSection): FormSection {
  const taken = questionsOf(form).map(({ id }) => id);
  const names = new Map<string, string>();
  for (const { id } of section.questions) {
    names.set(id, newId(id, [...taken, ...names.values()], 'question'));
  }
  const sections = form.sections.map(({ id }) => id);
  return {
    ...section,
    id: newId(section.id, sections, 'section'),
    visibleWhen: renamed(section.visibleWhen, names),
    questions: section.questions.flatMap((each) => copiedQuestion(each, names)),
  };
}

function copiedQuestion(question: Question, names: ReadonlyMap<string, string>): Question[] {
  const id = names.get(question.id)!;
  const copy = { ...question, id, visibleWhen: renamed(question.visibleWhen, names) };
  if (copy.kind !== 'calculated') return [copy];
  const value = renamed(copy.value, names);
  return value === undefined ? [] : [{ ...copy, value }];
}

/** The expression about the questions under their new names; undefined where it reads others. */
function renamed(
  expression: Expression | undefined,
  names: ReadonlyMap<string, string>,
): Expression | undefined {
  if (expression === undefined) return undefined;
  if ([...questionsRead(expression)].some((id) => !names.has(id))) return undefined;
  return under(expression, names);
}

function under(part: Expression, names: ReadonlyMap<string, string>): Expression {
  if (Array.isArray(part)) return part.map((each) => under(each as Expression, names));
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).map(([operator, inner]) => [
      operator,
      operator === 'var' && typeof inner === 'string' ? names.get(inner)! : under(inner, names),
    ]),
  );
}
