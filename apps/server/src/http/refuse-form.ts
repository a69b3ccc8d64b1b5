import { DomainError, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import type { FieldProblem } from '../pages/shared/form-state';
import { toProblem } from './problem';

/**
 * Answers a form that was refused with the same form and what to correct, under the refusal's own status. What is not
 * about one field stands at `field`. Unknown errors go on.
 */
export function refuseForm(
  response: Response,
  error: unknown,
  locale: Locale,
  field: string,
  show: (problems: FieldProblem[]) => string,
): void {
  if (!(error instanceof DomainError) || error.kind === 'forbidden' || error.kind === 'not-found') {
    throw error;
  }
  const { status, message, errors, retryAfter } = toProblem(error, locale);
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
  const fields = errors.map((each) => ({ field: each.field, text: each.message }));
  response.status(status).send(show(fields.length > 0 ? fields : [{ field, text: message }]));
}
