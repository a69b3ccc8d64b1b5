import type { FieldError } from '@puente/kernel';
import type { z } from 'zod';

const CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  too_small: 'form-too-short',
  too_big: 'form-too-long',
  invalid_format: 'form-not-so-written',
  unrecognized_keys: 'form-unknown-field',
  invalid_value: 'form-unknown-choice',
  invalid_union: 'form-unknown-choice',
};
const MOST_SHOWN = 50;

/** What zod refused as refused fields; the input must have been reported, or what is missing looks like a wrong kind. */
export function issuesToErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.slice(0, MOST_SHOWN).map((issue) => {
    const field = issue.path.join('.');
    if (isMissing(issue)) return { field, code: 'required' };
    const value = issue.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 80) : '';
    return { field, code: CODES[issue.code] ?? 'form-not-so-written', params: { value } };
  });
}

/** Left out, or left empty where something of a certain form is to stand. */
const isMissing = ({ code, input }: z.core.$ZodIssue): boolean =>
  (code === 'invalid_type' && input === undefined) || (code === 'invalid_format' && input === '');
