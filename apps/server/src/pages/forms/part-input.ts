import {
  newId,
  questionsOf,
  RELATIONS,
  summableColumns,
  writeCondition,
  writeSum,
  type Expression,
  type Form,
  type FormPart,
  type PartName,
  type Question,
} from '@puente/grants';
import { invalid } from '@puente/kernel';
import { writtenJson } from '../../http/written-json';
import type { FormValues } from '../shared/form-state';
import { fieldsOfKind, type QuestionField } from './question-fields';

const textOf = (values: FormValues, name: string): string => (values[name]?.[0] ?? '').trim();

/** What a page of a part says, as the form takes it; the part's kind, id and what no field holds stay. */
export function partInput(form: Form, { kind }: PartName, stored: FormPart, values: FormValues): object {
  switch (kind) {
    case 'section':
      return { ...stored, ...titled(values), visibleWhen: conditionIn(values, form, stored.id) };
    case 'check':
      return { ...stored, ...checkIn(form, values) };
    case 'question':
      return { ...stored, ...questionIn(form, stored as Question, values) };
  }
}

/** Title and introduction of a form or a section. */
export function titled(values: FormValues): object {
  return { title: pairIn(values, 'title'), intro: optionalPair(values, 'intro') };
}

const pairIn = (values: FormValues, name: string) => ({
  es: textOf(values, `${name}.es`),
  en: textOf(values, `${name}.en`),
});

function optionalPair(values: FormValues, name: string) {
  const pair = pairIn(values, name);
  return pair.es || pair.en ? pair : undefined;
}

/** The questions that a check compares are those at which its message is shown. */
function checkIn(form: Form, values: FormValues): object {
  const holds = conditionIn(values, form, '');
  if (holds === undefined) throw invalid([{ field: 'when', code: 'required' }]);
  const named = ['when.question', 'when.other'].map((name) => textOf(values, name)).filter((id) => id !== '');
  const questions = textOf(values, 'when.json') ? {} : { questions: [...new Set(named)] };
  const level = textOf(values, 'level') === 'warn' ? 'warn' : 'refuse';
  return { message: pairIn(values, 'message'), holds, level, ...questions };
}

function questionIn(form: Form, question: Question, values: FormValues): object {
  const fields = fieldsOfKind(question.kind).map((field) => [field, READ[field](values, form, question)]);
  return {
    label: pairIn(values, 'label'),
    hint: optionalPair(values, 'hint'),
    required: textOf(values, 'required') === 'yes',
    visibleWhen: conditionIn(values, form, question.id),
    ...(Object.fromEntries(fields) as object),
  };
}

const READ: Readonly<Record<QuestionField, (values: FormValues, form: Form, question: Question) => unknown>> =
  {
    lines: (values) => textOf(values, 'lines') === 'yes',
    whole: (values) => textOf(values, 'whole') === 'yes',
    several: (values) => textOf(values, 'several') === 'yes',
    softLimit: (values) => numberIn(values, 'softLimit'),
    maxLength: (values) => numberIn(values, 'maxLength'),
    maxRows: (values) => numberIn(values, 'maxRows'),
    maxFiles: (values) => numberIn(values, 'maxFiles'),
    min: (values, _, question) => limitIn(values, 'min', question),
    max: (values, _, question) => limitIn(values, 'max', question),
    currency: (values) => textOf(values, 'currency'),
    list: (values) => textOf(values, 'list'),
    unit: (values) => optionalPair(values, 'unit'),
    options: (values) => rowsIn(values, 'options', 'option').map(({ id, label }) => ({ id, label })),
    columns: (values) => rowsIn(values, 'columns', 'column'),
    value: (values, form) => calculationIn(values, form),
  };

/** Numbers as people write them; what is none stays as it was typed and is refused by the core. */
function numberIn(values: FormValues, name: string): number | string | undefined {
  const text = textOf(values, name).replace(/[\s,]/g, '');
  if (text === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function limitIn(values: FormValues, name: string, { kind }: Question): number | string | undefined {
  if (kind === 'number') return numberIn(values, name);
  return textOf(values, name).replace(/[\s,]/g, '') || undefined;
}

interface Row {
  readonly id: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly kind: string;
}

/** Rows without words are gone; new ones get an id made of their words, which they keep. */
function rowsIn(values: FormValues, name: string, fallback: string): Row[] {
  const rows: Row[] = [];
  for (const place of rowPlaces(values, name)) {
    const label = pairIn(values, `${name}.${place}.label`);
    if (label.es === '' && label.en === '') continue;
    const taken = rows.map(({ id }) => id);
    const id = textOf(values, `${name}.${place}.id`) || newId(label.es || label.en, taken, fallback);
    rows.push({ id, label, kind: textOf(values, `${name}.${place}.kind`) || 'text' });
  }
  return rows;
}

/** The numbers of the rows that were sent, in order. */
export function rowPlaces(values: FormValues, name: string): number[] {
  const places = Object.keys(values).flatMap((each) => {
    const [list, place] = each.split('.');
    return list === name && /^\d{1,4}$/.test(place ?? '') ? [Number(place)] : [];
  });
  return [...new Set(places)].sort((a, b) => a - b);
}

function calculationIn(values: FormValues, form: Form): Expression {
  const [question, column] = textOf(values, 'sum').split('.');
  const known = summableColumns(questionsOf(form)).some(
    (each) => each.question.id === question && each.column === column,
  );
  if (known) return writeSum(question!, column!);
  return expressionIn(textOf(values, 'value'), 'value');
}

function conditionIn(values: FormValues, form: Form, own: string): Expression | undefined {
  const json = textOf(values, 'when.json');
  if (json) return expressionIn(json, 'when');
  const question = textOf(values, 'when.question');
  if (question === '') return undefined;
  const relation = RELATIONS.find((each) => each === textOf(values, 'when.relation')) ?? 'is';
  const [value, other] = [textOf(values, 'when.value'), textOf(values, 'when.other')];
  const others = questionsOf(form).filter(({ id }) => id !== own);
  const written = writeCondition({ question, relation, value, other }, others);
  if (written === null) throw invalid([{ field: 'when', code: 'form-condition-value' }]);
  return written;
}

function expressionIn(text: string, field: string): Expression {
  const expression = writtenJson(text);
  if (expression === undefined) throw invalid([{ field, code: 'form-expression-not-json' }]);
  return expression as Expression;
}
