import type { FieldError } from '@puente/kernel';
import { issuesToErrors } from '../issues-to-errors';
import { faultsOf, type Expression } from './expression';
import { formDocument, questionsOf, type Form } from './form';
import { FORM_LIMITS } from './form-limits';
import { orderOf } from './form-order';

export type ParsedForm =
  | { readonly form: Form; readonly errors?: undefined }
  | { readonly form?: undefined; readonly errors: FieldError[] };

/**
 * A form from JSON of unknown shape (the editor, a file): the form, or what is refused, with the path of each fault.
 * A parsed form can always be worked out: its ids are unique, its expressions known and short, and nothing waits for itself.
 */
export function parseForm(input: unknown): ParsedForm {
  const tooMany = countFault(input);
  if (tooMany) return { errors: [tooMany] };
  const { success, data, error } = formDocument.safeParse(withoutSchema(input), { reportInput: true });
  if (!success) return { errors: issuesToErrors(error.issues) };
  const errors = [...idFaults(data), ...expressionFaults(data), ...checkFaults(data)];
  if (errors.length > 0) return { errors };
  const tooLarge = sizeFault(data);
  if (tooLarge) return { errors: [tooLarge] };
  const { cycle } = orderOf(data);
  if (cycle.length === 0) return { form: data };
  return { errors: [{ field: 'sections', code: 'form-cycle', params: { questions: cycle.join(' → ') } }] };
}

/** Counted before anything else is looked at: a thousand questions cost nothing. */
function countFault(input: unknown): FieldError | null {
  const sections = (input as { sections?: unknown } | null)?.sections;
  if (!Array.isArray(sections)) return null;
  const count = sections.reduce<number>((sum, each) => {
    const questions = (each as { questions?: unknown } | null)?.questions;
    return sum + (Array.isArray(questions) ? questions.length : 0);
  }, 0);
  if (count <= FORM_LIMITS.questions) return null;
  return {
    field: 'sections',
    code: 'form-too-many-questions',
    params: { count, max: FORM_LIMITS.questions },
  };
}

/** A form that the table of forms would not hold; there a number has all its digits, `1e308` three hundred. */
function sizeFault(form: Form): FieldError | null {
  const written = (_: string, value: unknown): unknown =>
    typeof value === 'number' && String(value).includes('e') ? '0'.repeat(330) : value;
  if (Buffer.byteLength(JSON.stringify(form, written)) <= FORM_LIMITS.bytes) return null;
  return { field: 'sections', code: 'form-too-large', params: { kilobytes: FORM_LIMITS.bytes / 1_000 } };
}

/** An exported form carries the schema of its answers, for others; the questions say the same. */
function withoutSchema(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const { schema: _schema, ...rest } = input as Record<string, unknown>;
  return rest;
}

function idFaults(form: Form): FieldError[] {
  const errors: FieldError[] = [];
  const refuseTwice = (ids: readonly string[], field: (index: number) => string): void => {
    const seen = new Set<string>();
    ids.forEach((id, index) => {
      if (seen.has(id)) errors.push({ field: field(index), code: 'form-id-twice', params: { value: id } });
      seen.add(id);
    });
  };
  const places = form.sections.flatMap(({ questions }, section) =>
    questions.map(({ id }, index) => ({ id, field: `sections.${section}.questions.${index}.id` })),
  );
  refuseTwice(
    places.map(({ id }) => id),
    (index) => places[index]!.field,
  );
  refuseTwice(
    form.sections.map(({ id }) => id),
    (index) => `sections.${index}.id`,
  );
  refuseTwice(
    form.checks.map(({ id }) => id),
    (index) => `checks.${index}.id`,
  );
  return errors;
}

function expressionFaults(form: Form): FieldError[] {
  const known = new Set(questionsOf(form).map(({ id }) => id));
  return expressionsOf(form).flatMap(({ field, expression }) =>
    faultsOf(expression, known).map(({ code, value }) => ({
      field,
      code: `form-${code}`,
      params: { value: value.slice(0, 80) },
    })),
  );
}

function expressionsOf(form: Form): { readonly field: string; readonly expression: Expression }[] {
  const found: { field: string; expression: Expression }[] = [];
  const add = (field: string, expression: Expression | undefined): void => {
    if (expression !== undefined) found.push({ field, expression });
  };
  form.sections.forEach((section, index) => {
    add(`sections.${index}.visibleWhen`, section.visibleWhen);
    section.questions.forEach((question, at) => {
      add(`sections.${index}.questions.${at}.visibleWhen`, question.visibleWhen);
      if (question.kind === 'calculated') add(`sections.${index}.questions.${at}.value`, question.value);
    });
  });
  form.checks.forEach((check, index) => add(`checks.${index}.holds`, check.holds));
  return found;
}

/** A check names questions of the form. */
function checkFaults(form: Form): FieldError[] {
  const known = new Set(questionsOf(form).map(({ id }) => id));
  return form.checks.flatMap(({ questions }, index) =>
    questions
      .filter((id) => !known.has(id))
      .map((value) => ({
        field: `checks.${index}.questions`,
        code: 'form-unknown-question',
        params: { value },
      })),
  );
}
