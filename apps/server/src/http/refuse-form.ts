import { DomainError, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import type { FieldProblem } from '../pages/shared/form-state';
import { toProblem } from './problem';

/** A page with what was typed and what to correct. */
export type Show = (problems: FieldProblem[]) => string;

/**
 * Answers a form that was refused with the same form and what to correct, under the refusal's own status. What is not
 * about one field stands at `field`. Unknown errors go on.
 */
export function refuseForm(
  response: Response,
  error: unknown,
  locale: Locale,
  field: string,
  show: Show,
): void {
  if (!isCorrectable(error)) throw error;
  const { status, message, errors, retryAfter } = toProblem(error, locale);
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
  const fields = errors.map((each) => ({ field: each.field, text: each.message }));
  response.status(status).send(show(fields.length > 0 ? fields : [{ field, text: message }]));
}

/** Does what a form asks, and answers. A refusal is answered with the page as it is by then: `again` loads it. */
export async function orAgain(
  response: Response,
  locale: Locale,
  act: () => Promise<void>,
  again: () => Promise<Show>,
  field = '',
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isCorrectable(error)) throw error;
    refuseForm(response, error, locale, field, await again());
  }
}

function isCorrectable(error: unknown): error is DomainError {
  return error instanceof DomainError && error.kind !== 'forbidden' && error.kind !== 'not-found';
}
