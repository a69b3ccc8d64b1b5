import {
  CODE_LISTS,
  questionsOf,
  summableColumns,
  type Form,
  type Question,
  type SummableColumn,
} from '@puente/grants';
import { CURRENCIES, type Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { choiceField, selectField, textField } from '../shared/build-fields';
import type { ChoiceField, SelectField, TextField } from '../shared/fields.view';
import { problemOf, type FormState } from '../shared/form-state';
import { wordsOf } from './form-words';
import { rowPlaces } from './part-input';
import type { PartRows, PartView } from './part.view';
import { fieldsOfKind, type QuestionField } from './question-fields';

type Fields = Pick<PartView, 'choices' | 'selects' | 'texts' | 'rows'>;

const MORE_ROWS = 4;
const FLAGS: readonly QuestionField[] = ['lines', 'whole', 'several'];
const TEXTS: readonly QuestionField[] = ['softLimit', 'maxLength', 'min', 'max', 'maxRows', 'maxFiles'];

/** The fields of a question besides its words and its condition. */
export function questionFields(form: Form, question: Question, state: FormState, locale: Locale): Fields {
  const has = fieldsOfKind(question.kind);
  const required = question.kind === 'calculated' ? [] : (['required'] as const);
  const flags = [...required, ...FLAGS.filter((each) => has.includes(each))];
  return {
    choices: flags.map((name) => yesNo(state, name, locale)),
    selects: [sectionField(form, state, locale), ...ownSelects(form, has, state, locale)],
    texts: [
      ...TEXTS.filter((each) => has.includes(each)).map((name) => limitField(question, state, name, locale)),
      ...(has.includes('value') ? [valueField(state, locale)] : []),
    ],
    rows: rowsOf(has, state, locale),
  };
}

function yesNo(state: FormState, name: string, locale: Locale): ChoiceField {
  const legend = say(locale, `formEditor.${name === 'required' ? 'isRequired' : name}` as TextKey);
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: say(locale, `common.${value}`) }));
  return choiceField(state, { name, legend, kind: 'radio', options });
}

function limitField({ kind }: Question, state: FormState, name: string, locale: Locale): TextField {
  const type = kind === 'date' ? 'date' : 'number';
  return textField(state, name, say(locale, `formEditor.${name}` as TextKey), { type });
}

function sectionField(form: Form, state: FormState, locale: Locale): SelectField {
  const options = form.sections.map(({ id, title }) => ({ value: id, label: wordsOf(title, locale) }));
  return selectField(state, 'section', say(locale, 'formEditor.inSection'), options);
}

function ownSelects(
  form: Form,
  has: readonly QuestionField[],
  state: FormState,
  locale: Locale,
): SelectField[] {
  const currencies = CURRENCIES.map((code) => ({ value: code, label: code }));
  const lists = CODE_LISTS.map((value) => ({ value, label: say(locale, `formCodeLists.${value}`) }));
  return [
    ...(has.includes('currency')
      ? [selectField(state, 'currency', say(locale, 'formEditor.currency'), currencies)]
      : []),
    ...(has.includes('list') ? [selectField(state, 'list', say(locale, 'formEditor.codeList'), lists)] : []),
    ...(has.includes('value') ? [sumField(form, state, locale)] : []),
  ];
}

function sumField(form: Form, state: FormState, locale: Locale): SelectField {
  const options = summableColumns(questionsOf(form)).map((each) => ({
    value: `${each.question.id}.${each.column}`,
    label: say(locale, 'formEditor.sumOf', {
      column: columnWords(each, locale),
      question: wordsOf(each.question.label, locale),
    }),
  }));
  const byJson = say(locale, 'formEditor.sumByJson');
  return selectField(state, 'sum', say(locale, 'formEditor.sum'), options, byJson);
}

function columnWords({ question, column }: SummableColumn, locale: Locale): string {
  if (question.kind !== 'table') return say(locale, `formColumns.${column as 'asked'}`);
  return wordsOf(question.columns.find(({ id }) => id === column)?.label, locale);
}

const valueField = (state: FormState, locale: Locale): TextField =>
  textField(state, 'value', say(locale, 'formEditor.valueJson'), { type: 'textarea' });

function rowsOf(has: readonly QuestionField[], state: FormState, locale: Locale): PartRows | null {
  const list = (['options', 'columns'] as const).find((each) => has.includes(each));
  if (!list) return null;
  const places = rowPlaces(state.values, list);
  const next = (places.at(-1) ?? -1) + 1;
  const shown = [...places, ...Array.from({ length: MORE_ROWS }, (_, more) => next + more)];
  return {
    legend: say(locale, `formEditor.${list}`),
    error: problemOf(state, list),
    rows: shown.map((place, row) => rowAt(list, place, row + 1, state, locale)),
  };
}

function rowAt(
  list: 'options' | 'columns',
  place: number,
  row: number,
  state: FormState,
  locale: Locale,
): PartRows['rows'][number] {
  const name = `${list}.${place}`;
  const words = { maxlength: 600 } as const;
  return {
    idName: `${name}.id`,
    id: state.values[`${name}.id`]?.[0] ?? '',
    es: textField(state, `${name}.label.es`, say(locale, 'formEditor.rowEs', { row }), {
      ...words,
      lang: 'es',
    }),
    en: textField(state, `${name}.label.en`, say(locale, 'formEditor.rowEn', { row }), {
      ...words,
      lang: 'en',
    }),
    kind: list === 'columns' ? columnKind(state, `${name}.kind`, row, locale) : null,
  };
}

function columnKind(state: FormState, name: string, row: number, locale: Locale): SelectField {
  const kinds = (['text', 'number', 'money', 'date'] as const).map((value) => ({
    value,
    label: say(locale, `questionKinds.${value}`),
  }));
  return selectField(state, name, say(locale, 'formEditor.rowKind', { row }), kinds);
}
