import { HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind, type FieldError, type Locale } from '@puente/kernel';
import { errorText } from './error-texts';

/** The one shape of a refusal, in the API and behind the error page. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Seconds after which to try again, where waiting helps. */
  readonly retryAfter?: number;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  'not-found': 404,
  conflict: 409,
  locked: 423,
  forbidden: 403,
  invalid: 422,
  unauthenticated: 401,
  limited: 429,
  busy: 503,
};

const FRAMEWORK_CODES: Readonly<Record<number, string>> = {
  400: 'body-malformed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-type',
};

/** What went wrong, as the reader may know it. Unknown faults say nothing of themselves. */
export function toProblem(error: unknown, locale: Locale): Problem {
  if (error instanceof DomainError) return fromDomain(error, locale);
  const status = statusOf(error);
  const code = FRAMEWORK_CODES[status] ?? 'internal';
  const known = code !== 'internal';
  return { status: known ? status : 500, code, message: errorText(code, {}, locale), errors: [] };
}

function fromDomain(error: DomainError, locale: Locale): Problem {
  return {
    status: STATUS[error.kind],
    code: error.code,
    message: errorText(error.code, error.params, locale),
    errors: error.errors.map((each) => toFieldProblem(each, locale)),
    ...(isWait(error) ? { retryAfter: Number(error.params.seconds) } : {}),
  };
}

const isWait = ({ kind, code }: DomainError): boolean =>
  kind === 'limited' || kind === 'busy' || code === 'request-in-flight';

export function toFieldProblem(error: FieldError, locale: Locale): Problem['errors'][number] {
  return { field: error.field, code: error.code, message: errorText(error.code, error.params ?? {}, locale) };
}

/** Body parsers and Nest carry a status; anything else is a fault of ours. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : 500;
}
