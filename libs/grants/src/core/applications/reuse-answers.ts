import { answerFault } from '../forms/check-answers';
import { isAnswered, type Answers } from '../forms/expression';
import { questionsOf, type Form } from '../forms/form';

/** Answers under the names that questions reuse them by: of the profile, or of an application handed in earlier. */
export interface ReusableAnswers {
  readonly from: 'profile' | 'application';
  /** When they were given; the latest is offered. */
  readonly at: Date;
  readonly values: Answers;
}

export interface SuggestedAnswer {
  readonly value: unknown;
  readonly from: ReusableAnswers['from'];
  readonly at: Date;
}

/** What is offered for each question that names where it can be reused from: the latest answer that it would accept. */
export function suggestionsFor(
  form: Form,
  sources: readonly ReusableAnswers[],
): Readonly<Record<string, SuggestedAnswer>> {
  const latestFirst = [...sources].sort((a, b) => b.at.getTime() - a.at.getTime());
  const found = questionsOf(form).flatMap((question): [string, SuggestedAnswer][] => {
    if (!question.reuse) return [];
    const name = question.reuse;
    const source = latestFirst.find(({ values }) => {
      const value = Object.hasOwn(values, name) ? values[name] : null;
      return isAnswered(value) && answerFault(question, value) === null;
    });
    return source ? [[question.id, { value: source.values[name], from: source.from, at: source.at }]] : [];
  });
  return Object.fromEntries(found);
}

/** The answers of a form under the names by which later forms reuse them; files stay with their application. */
export function reusableOf(form: Form, answers: Answers): Answers {
  const named = questionsOf(form).flatMap(({ id, kind, reuse }): [string, unknown][] =>
    reuse && kind !== 'file' && isAnswered(answers[id]) ? [[reuse, answers[id]]] : [],
  );
  return Object.fromEntries(named);
}
