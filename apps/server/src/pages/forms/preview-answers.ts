import { questionsOf, type Answers, type Form, type Question, type QuestionOf } from '@puente/grants';
import type { FormValues } from '../shared/form-state';

export const answerName = (id: string): string => `a.${id}`;
export const cellName = (id: string, row: number, column: string): string => `a.${id}.${row}.${column}`;

type Grid = QuestionOf<'table' | 'budget' | 'indicators'>;

export interface GridColumn {
  readonly id: string;
  readonly numeric: boolean;
}

/** Columns of a question that is answered in rows; numbers are told from texts and amounts. */
export function gridColumns(question: Grid): GridColumn[] {
  if (question.kind === 'table') {
    return question.columns.map(({ id, kind }) => ({ id, numeric: kind === 'number' }));
  }
  const ids =
    question.kind === 'budget'
      ? ['category', 'what', 'total', 'asked']
      : ['indicator', 'unit', 'baseline', 'target'];
  return ids.map((id) => ({ id, numeric: id === 'baseline' || id === 'target' }));
}

export const isGrid = (question: Question): question is Grid =>
  question.kind === 'table' || question.kind === 'budget' || question.kind === 'indicators';

/** What was typed into a form, as answers. */
export function typedAnswers(form: Form, values: FormValues): Answers {
  const pairs = questionsOf(form).map((question): [string, unknown] => [
    question.id,
    answerTyped(question, values),
  ]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}

/** How many rows of a question were sent. */
export function rowsSent(question: Grid, values: FormValues): number {
  const rows = gridColumns(question).flatMap(({ id }) =>
    Array.from({ length: question.maxRows }, (_, row) =>
      (values[cellName(question.id, row, id)]?.[0] ?? '').trim() ? row + 1 : 0,
    ),
  );
  return Math.max(0, ...rows);
}

/** What was typed for one question; null: nothing. */
export function answerTyped(question: Question, values: FormValues): unknown {
  if (isGrid(question)) return rowsTyped(question, values);
  const typed = values[answerName(question.id)] ?? [];
  const text = typed[0]?.trim() ?? '';
  if (question.kind === 'confirm') return text === 'yes' || null;
  if ((question.kind === 'choice' || question.kind === 'codes') && question.several) {
    return typed.length > 0 ? typed : null;
  }
  if (text === '') return null;
  if (question.kind === 'number') return numberTyped(text);
  return question.kind === 'money' ? text.replace(/[\s,]/g, '') : text.replace(/\r\n/g, '\n');
}

function rowsTyped(question: Grid, values: FormValues): unknown {
  const columns = gridColumns(question);
  const rows = Array.from({ length: rowsSent(question, values) }, (_, row) => {
    const cells = columns.map(({ id, numeric }): [string, unknown] => {
      const text = (values[cellName(question.id, row, id)]?.[0] ?? '').trim();
      return [id, numeric ? numberTyped(text) : text];
    });
    return Object.fromEntries(cells.filter(([, value]) => value !== ''));
  });
  return rows.length > 0 ? rows : null;
}

const numberTyped = (text: string): number | string => {
  const plain = text.replace(/[\s,]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};
