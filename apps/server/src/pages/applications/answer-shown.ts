import type { Question } from '@puente/grants';
import { CODE_VOCABULARIES } from '@puente/grants';
import { formatDay, formatMoney, parseDateOnly, parseMinor, type Locale } from '@puente/kernel';
import type { Vocabulary } from '@puente/taxonomy/core';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { gridColumns, isGrid } from '../forms/preview-answers';
import { columnLabel, type Grid } from '../forms/preview-grid';

/** An answer as people read it: words, or rows under their columns. */
export interface ShownAnswer {
  readonly lines: readonly string[];
  readonly table: {
    readonly label: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

export function shownAnswer(question: Question, value: unknown, locale: Locale): ShownAnswer {
  if (value === null || value === undefined) return { lines: [], table: null };
  if (isGrid(question)) return { lines: [], table: tableOf(question, value, locale) };
  return { lines: linesOf(question, value, locale), table: null };
}

function tableOf(question: Grid, value: unknown, locale: Locale): ShownAnswer['table'] {
  const columns = gridColumns(question);
  const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  return {
    label: wordsOf(question.label, locale),
    columns: columns.map(({ id }) => columnLabel(question, id, locale)),
    rows: rows.map((row) => columns.map(({ id }) => cellWords(question, id, row[id], locale))),
  };
}

function cellWords(question: Grid, column: string, cell: unknown, locale: Locale): string {
  if (typeof cell === 'number') return numberWords(cell, locale);
  if (typeof cell !== 'string') return '';
  if (question.kind === 'budget' && column === 'category') {
    return say(locale, `budgetCategories.${cell as 'staff'}`);
  }
  return isAmount(question, column) ? amountWords(cell, locale) : cell;
}

function isAmount(question: Grid, column: string): boolean {
  if (question.kind === 'budget') return column === 'total' || column === 'asked';
  return question.kind === 'table' && question.columns.find(({ id }) => id === column)?.kind === 'money';
}

function linesOf(question: Question, value: unknown, locale: Locale): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  switch (question.kind) {
    case 'confirm':
      return value === true ? [say(locale, 'applicationCheck.yes')] : [];
    case 'file':
      return [say(locale, 'applicationCheck.files', { count: all.length })];
    case 'choice':
      return all.map((id) => wordsOf(question.options.find((each) => each.id === id)?.label, locale));
    case 'codes': {
      const vocabulary = CODE_VOCABULARIES[question.list] as Vocabulary<string>;
      return all.map((code) => vocabulary.label(String(code))[locale]);
    }
    default:
      return [oneLine(question, value, locale)];
  }
}

function oneLine(question: Question, value: unknown, locale: Locale): string {
  const text = String(value);
  if (question.kind === 'money') return `${amountWords(text, locale)} ${question.currency}`;
  if (question.kind === 'date') {
    const day = parseDateOnly(text);
    return day ? formatDay(day, locale) : text;
  }
  if (typeof value !== 'number') return text;
  const unit =
    question.kind === 'number' || question.kind === 'calculated' ? wordsOf(question.unit, locale) : '';
  return `${numberWords(value, locale)} ${unit}`.trim();
}

const numberWords = (value: number, locale: Locale): string =>
  value.toLocaleString(locale === 'es' ? 'es-MX' : 'en-US', { maximumFractionDigits: 6 });

/** Digits in groups, without going through a float; the currency stands elsewhere. */
function amountWords(text: string, locale: Locale): string {
  const minor = parseMinor(text);
  return minor === null ? text : formatMoney({ minor, currency: 'MXN' }, locale).replace(/ MXN$/, '');
}
