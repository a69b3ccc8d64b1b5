import type { Expression } from './expression';
import type { Question } from './question';

/** A column of a table or budget that can be added up: `budget.asked`. */
export interface SummableColumn {
  readonly question: Question;
  readonly column: string;
}

/** Every column of numbers or amounts of a form. */
export function summableColumns(questions: readonly Question[]): SummableColumn[] {
  return questions.flatMap((question) => columnsOf(question).map((column) => ({ question, column })));
}

/** The calculation that adds a column up. */
export const writeSum = (question: string, column: string): Expression => ({
  sum: [{ var: question }, column],
});

/** `question.column` where a calculation is the sum of one; null for any other, which is kept as it is written. */
export function readSum(expression: Expression, questions: readonly Question[]): string | null {
  const written = JSON.stringify(expression);
  const found = summableColumns(questions).find(
    ({ question, column }) => JSON.stringify(writeSum(question.id, column)) === written,
  );
  return found ? `${found.question.id}.${found.column}` : null;
}

function columnsOf(question: Question): string[] {
  if (question.kind === 'budget') return ['total', 'asked'];
  if (question.kind !== 'table') return [];
  return question.columns.filter(({ kind }) => kind === 'number' || kind === 'money').map(({ id }) => id);
}
