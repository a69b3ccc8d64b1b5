import { BUDGET_CATEGORIES, type QuestionOf } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { firstValue, problemOf, type FormState } from '../shared/form-state';
import { wordsOf } from './form-words';
import { answerName, cellName, gridColumns, rowsSent } from './preview-answers';
import type { PreviewCell, PreviewGrid } from './preview.view';

export type Grid = QuestionOf<'table' | 'budget' | 'indicators'>;

/** A question that is answered in rows: those that were sent and one more, or several more. */
export function previewGrid(question: Grid, state: FormState, locale: Locale, moreRows = false): PreviewGrid {
  const columns = gridColumns(question).map(({ id }) => ({ id, label: columnLabel(question, id, locale) }));
  const count = Math.min(
    question.maxRows,
    Math.max(2, rowsSent(question, state.values) + (moreRows ? 4 : 1)),
  );
  const required = question.required ? ` (${say(locale, 'common.required')})` : '';
  return {
    id: `f-${answerName(question.id).replace('.', '-')}`,
    legend: wordsOf(question.label, locale) + required,
    hint: wordsOf(question.hint, locale) || null,
    error: problemOf(state, answerName(question.id)),
    columns: columns.map(({ label }) => label),
    rows: Array.from({ length: count }, (_, row) => ({
      cells: columns.map((column) => cellOf(question, row, column, state, locale)),
    })),
  };
}

export function columnLabel(question: Grid, id: string, locale: Locale): string {
  if (question.kind === 'table') {
    return wordsOf(question.columns.find((each) => each.id === id)?.label, locale);
  }
  const words = say(locale, `formColumns.${id as 'what'}`);
  const isAmount = question.kind === 'budget' && (id === 'total' || id === 'asked');
  return isAmount ? `${words} (${question.currency})` : words;
}

function cellOf(
  question: Grid,
  row: number,
  { id, label }: { readonly id: string; readonly label: string },
  state: FormState,
  locale: Locale,
): PreviewCell {
  const name = cellName(question.id, row, id);
  const value = firstValue(state, name);
  const words = { label: wordsOf(question.label, locale), column: label, row: row + 1 };
  const choices = question.kind === 'budget' && id === 'category' ? ['', ...BUDGET_CATEGORIES] : [];
  return {
    name,
    value,
    label: say(locale, 'formPreview.row', words),
    options: choices.map((code) => ({
      value: code,
      label: code ? say(locale, `budgetCategories.${code as 'staff'}`) : say(locale, 'formPreview.choose'),
      selected: code === value,
    })),
  };
}
