import {
  questionsOf,
  readCondition,
  readSum,
  sectionOf,
  type Expression,
  type Form,
  type FormCheck,
  type FormPart,
  type FormSection,
  type PartName,
  type Question,
} from '@puente/grants';
import type { Locale, LocaleText } from '@puente/kernel';
import type { FormValues } from '../shared/form-state';
import { answerWords } from './form-words';
import { fieldsOfKind } from './question-fields';

/** What is stored of a part, as the fields of its page have it. */
export function partValues(form: Form, { kind }: PartName, part: FormPart, locale: Locale): FormValues {
  switch (kind) {
    case 'section':
      return {
        ...titleValues(part as FormSection),
        ...conditionValues((part as FormSection).visibleWhen, form, locale),
      };
    case 'check': {
      const { message, holds, level } = part as FormCheck;
      return { ...pairValues('message', message), level: [level], ...conditionValues(holds, form, locale) };
    }
    case 'question':
      return questionValues(form, part as Question, locale);
  }
}

export const titleValues = ({ title, intro }: Pick<FormSection, 'title' | 'intro'>): FormValues => ({
  ...pairValues('title', title),
  ...pairValues('intro', intro),
});

const pairValues = (name: string, pair: Partial<LocaleText> | undefined): FormValues => ({
  [`${name}.es`]: [pair?.es ?? ''],
  [`${name}.en`]: [pair?.en ?? ''],
});

const flag = (value: boolean): string[] => (value ? ['yes'] : ['no']);

function questionValues(form: Form, question: Question, locale: Locale): FormValues {
  const stored = question as unknown as Readonly<Record<string, unknown>>;
  const fields = fieldsOfKind(question.kind).map((name) => fieldValues(name, stored[name]));
  const calculation =
    question.kind === 'calculated' ? calculationValues(question.value, questionsOf(form)) : {};
  return {
    ...pairValues('label', question.label),
    ...pairValues('hint', question.hint),
    required: flag(question.required),
    section: [sectionOf(form, question.id)?.id ?? ''],
    ...conditionValues(question.visibleWhen, form, locale),
    ...(Object.assign({}, ...fields) as FormValues),
    ...calculation,
  };
}

function fieldValues(name: string, value: unknown): FormValues {
  if (value === undefined) return {};
  if (name === 'unit') return pairValues('unit', value as LocaleText);
  if (Array.isArray(value)) return rowValues(name, value as StoredRow[]);
  return { [name]: typeof value === 'boolean' ? flag(value) : [`${value as string | number}`] };
}

interface StoredRow {
  readonly id: string;
  readonly label: LocaleText;
  readonly kind?: string;
}

function rowValues(name: string, rows: readonly StoredRow[]): FormValues {
  const each = rows.map(({ id, label, kind }, place) => ({
    [`${name}.${place}.id`]: [id],
    ...pairValues(`${name}.${place}.label`, label),
    ...(kind ? { [`${name}.${place}.kind`]: [kind] } : {}),
  }));
  return Object.assign({}, ...each) as FormValues;
}

function calculationValues(value: Expression, questions: readonly Question[]): FormValues {
  const sum = readSum(value, questions);
  return sum ? { sum: [sum], value: [''] } : { sum: [''], value: [JSON.stringify(value)] };
}

/** A condition in its fields, or as JSON where it is more than they can say. */
function conditionValues(expression: Expression | undefined, form: Form, locale: Locale): FormValues {
  if (expression === undefined) return {};
  const questions = questionsOf(form);
  const simple = readCondition(expression, questions);
  if (!simple) return { 'when.json': [JSON.stringify(expression)] };
  const question = questions.find(({ id }) => id === simple.question)!;
  return {
    'when.question': [simple.question],
    'when.relation': [simple.relation],
    'when.value': [answerWords(question, simple.value, locale)],
    'when.other': [simple.other],
  };
}
