export type DomainErrorKind =
  'not-found' | 'conflict' | 'locked' | 'forbidden' | 'invalid' | 'unauthenticated' | 'limited' | 'busy';
export type ErrorParams = Readonly<Record<string, string | number>>;

/** One refused field: the path in the input, a code from the catalogue, and what the sentence needs. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * An expected refusal. It carries a code and parameters; the sentence comes from the reader's catalogue
 * and the HTTP status from the kind, both at the door.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** What is not there and what the actor may not see are refused alike. */
export const notFound = (): DomainError => new DomainError('not-found', 'not-found');
export const forbidden = (): DomainError => new DomainError('forbidden', 'forbidden');
export const staleVersion = (): DomainError => new DomainError('conflict', 'stale-version');
export const invalid = (errors: readonly FieldError[]): DomainError =>
  new DomainError('invalid', 'invalid-input', { count: errors.length }, errors);
