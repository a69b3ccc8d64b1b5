import { parseDateOnly, parseMinor, type FieldError } from '@puente/kernel';
import addLimits from 'ajv-formats/dist/limit';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { schemaOf } from './answer-schema';
import { evaluateForm, type FormState } from './evaluate-form';
import { isAnswered, type Answers } from './expression';
import { questionsOf, type Form } from './form';
import type { Question } from './question';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ajv = addLimits(new Ajv2020({ strict: false, formats: formats() }));
/** By the text of their schema: questions are read anew at every request, and Ajv keeps what it compiled for ever. */
const validators = new Map<string, ValidateFunction>();
const MOST_VALIDATORS = 2_000;

/** What one answer is refused for, at any time of writing; null when it may be stored. Not answered is always allowed. */
export function answerFault(question: Question, value: unknown): FieldError | null {
  if (value === null) return null;
  const validate = validatorOf(question);
  if (!validate) return { field: question.id, code: 'answer-not-asked' };
  if (hasControls(value)) return { field: question.id, code: 'answer-controls' };
  if (validate(value)) return null;
  return toFieldError(question, validate.errors![0]!);
}

/**
 * What keeps a form from being handed in: missing and refused answers, in the order of the form, then broken checks.
 * Warnings are in the state, not here.
 */
export function faultsOfAnswers(form: Form, answers: Answers): { state: FormState; errors: FieldError[] } {
  const state = evaluateForm(form, answers);
  const asked = questionsOf(form).filter(({ id, kind }) => state.visible.has(id) && kind !== 'calculated');
  const errors = asked.flatMap((question) => {
    const value = state.values[question.id] ?? null;
    if (isMissing(question, value)) return [{ field: question.id, code: 'required' }];
    const fault = answerFault(question, value);
    return fault ? [fault] : [];
  });
  const broken = state.brokenChecks.filter(({ level }) => level === 'refuse');
  const checks = broken.map(({ id, questions }) => ({
    field: questions[0] ?? '',
    code: 'answers-check',
    params: { check: id },
  }));
  return { state, errors: [...errors, ...checks] };
}

function isMissing(question: Question, value: unknown): boolean {
  if (!question.required) return false;
  return question.kind === 'confirm' ? value !== true : !isAnswered(value);
}

function validatorOf(question: Question): ValidateFunction | null {
  const schema = schemaOf(question);
  if (!schema) return null;
  const key = JSON.stringify(schema);
  const known = validators.get(key);
  if (known) return known;
  if (validators.size >= MOST_VALIDATORS) forgetAll();
  const made = ajv.compile(schema);
  validators.set(key, made);
  return made;
}

function forgetAll(): void {
  validators.clear();
  ajv.removeSchema();
}

/** Line breaks and tabs are text; other control characters and half a surrogate pair are not: PostgreSQL or a page loses them. */
function hasControls(value: unknown): boolean {
  if (typeof value === 'string') return /(?![\n\r\t])[\p{Cc}\p{Surrogate}]/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasControls);
}

const CODES: Readonly<Record<string, string>> = {
  maxLength: 'answer-too-long',
  minLength: 'required',
  minimum: 'answer-too-small',
  maximum: 'answer-too-large',
  formatMinimum: 'answer-too-small',
  formatMaximum: 'answer-too-large',
  maxItems: 'answer-too-many',
  uniqueItems: 'answer-twice',
  enum: 'unknown-choice',
  required: 'answer-row-unfinished',
  pattern: 'answer-not-an-amount',
};

/** The refusal in the house's words, at the question and, in tables, the row. */
function toFieldError(question: Question, error: ErrorObject): FieldError {
  const row = /^\/(\d+)/.exec(error.instancePath)?.[1];
  const limit = (error.params as { limit?: number | string }).limit ?? '';
  const field = row === undefined ? question.id : `${question.id}.${row}`;
  const code = CODES[error.keyword] ?? 'answer-not-so-written';
  return { field, code, params: { max: limit, min: limit, row: row === undefined ? '' : Number(row) + 1 } };
}

function formats() {
  return {
    date: { validate: (text: string) => parseDateOnly(text) !== null, compare: byText },
    amount: { validate: (text: string) => parseMinor(text) !== null, compare: byAmount },
    uuid: UUID,
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function byAmount(a: string, b: string): number {
  const difference = (parseMinor(a) ?? 0n) - (parseMinor(b) ?? 0n);
  return difference < 0n ? -1 : Number(difference > 0n);
}
