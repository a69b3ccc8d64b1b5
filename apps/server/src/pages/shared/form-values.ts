import { DomainError, type Locale } from '@puente/kernel';
import { errorText } from '../../http/error-texts';
import { toFieldProblem } from '../../http/problem';
import type { FieldProblem, FormState, FormValues } from './form-state';

/** The hidden field of a form that is carried out once. */
export const FORM_KEY = '_key';

/** A posted form as names and values; the form's token and key are not among them. A line end counts once, as where it is typed. */
export function formValues(body: unknown): FormValues {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([name]) => name !== '_csrf' && name !== FORM_KEY,
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(textOf)]),
  );
}

const textOf = (value: unknown): string => String(value).replaceAll('\r\n', '\n');

export const emptyForm: FormState = { values: {}, problems: [] };

/**
 * The same form once more, with what was refused; anything but a refusal of the input is thrown on. With `conflictField`
 * a conflict is shown there too.
 */
export function refusedForm(
  values: FormValues,
  error: unknown,
  locale: Locale,
  nameOf: (field: string) => string = (field) => field,
  conflictField: string | null = null,
): FormState {
  if (conflictField && error instanceof DomainError && error.kind === 'conflict') {
    const text = errorText(error.code, error.params, locale);
    return { values, problems: [{ field: conflictField, text }] };
  }
  if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
  const problems: FieldProblem[] = error.errors.map((each) => ({
    field: nameOf(each.field),
    text: toFieldProblem(each, locale).message,
  }));
  return { values, problems };
}
