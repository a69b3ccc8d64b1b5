import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { invalid, type FieldError } from '@puente/kernel';

const CODES: Readonly<Record<string, string>> = {
  isIn: 'not-in-list',
  isInt: 'not-a-whole-number',
  min: 'too-small-value',
  max: 'too-large-value',
  maxLength: 'too-long-text',
  minLength: 'required',
  isNotEmpty: 'required',
  arrayUnique: 'repeated-value',
  whitelistValidation: 'unknown-field',
};

/** The one validation of bodies: unknown fields are refused, every fault is named by its field. */
export const bodyValidation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) => invalid(errors.flatMap((error) => fieldErrors(error, ''))),
});

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((name) => ({
    field,
    code: CODES[name] ?? 'wrong-shape',
    params: { value: shown(error.value) },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function shown(value: unknown): string {
  return (Array.isArray(value) ? value.join(', ') : String(value)).slice(0, 60);
}
