import { DomainError, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import type { FieldProblem, FormState, FormValues } from '../pages/shared/form-state';
import { toProblem } from './problem';
import { withoutVersion } from './seen-version';

/** A form that was sent, and the field at which stands what is not about one field. */
export interface SentForm {
  readonly response: Response;
  readonly locale: Locale;
  readonly values: FormValues;
  readonly field?: string;
  /** The code of a refusal that leaves no form to show again: it goes on, and what was written is kept by itself. */
  readonly gone?: string;
}

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
  if (!isCorrectable(error)) throw error;
  const { status, message, errors, retryAfter } = toProblem(error, locale);
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
  const fields = errors.map((each) => ({ field: each.field, text: each.message }));
  const problems = fields.length > 0 ? fields : [{ field, text: message }];
  response.status(status).send(show(problems));
}

/**
 * Does what a form asks, and answers. A refusal is answered with the page as it is by then, which `again` loads, and what
 * was typed; only a refusal that tells of somebody's change leads on from that change.
 */
export async function orAgain(
  { response, locale, values, field = '', gone }: SentForm,
  act: () => Promise<void>,
  again: () => Promise<(state: FormState) => string>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isCorrectable(error) || error.code === gone) throw error;
    response.locals.isRefused = true;
    const show = await again();
    const typed = isStale(error) ? withoutVersion(values) : values;
    refuseForm(response, error, locale, field, (problems) => show({ values: typed, problems }));
  }
}

/** Whether a form was refused, so that it is only shown again. */
export const isRefused = ({ locals }: Response): boolean => locals.isRefused === true;

/** Whether somebody changed meanwhile what was sent. */
export const isStale = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'stale-version';

function isCorrectable(error: unknown): error is DomainError {
  return error instanceof DomainError && error.kind !== 'forbidden' && error.kind !== 'not-found';
}
