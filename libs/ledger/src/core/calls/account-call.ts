import type { FieldError, LocaleText } from '@puente/kernel';

/** What came of a call about an account, and of doing without one. */
export const CALL_OUTCOMES = {
  confirmed: { es: 'La cuenta es suya', en: 'The account is theirs' },
  'not-reached': { es: 'Nadie contestó', en: 'Nobody was reached' },
  denied: { es: 'La cuenta no es suya', en: 'The account is not theirs' },
  'waiver-asked': { es: 'Se pidió pagar sin llamada', en: 'Asked to pay without a call' },
  waived: { es: 'Se paga sin llamada', en: 'Paid without a call' },
} as const satisfies Record<string, LocaleText>;
export type CallOutcome = keyof typeof CALL_OUTCOMES;

/** What somebody who called may say. */
export const SAID_OUTCOMES = ['confirmed', 'not-reached', 'denied'] as const;
export type SaidOutcome = (typeof SAID_OUTCOMES)[number];

/** A call as it is typed. */
export interface CallInput {
  readonly outcome: string;
  /** Whoever called says that the number was known before the account was entered. */
  readonly knownBefore: boolean;
}

export const isSaidOutcome = (text: string): text is SaidOutcome =>
  (SAID_OUTCOMES as readonly string[]).includes(text);

/** What is wrong with a call, by field. A number that came with the account proves nothing. */
export function faultsOfCall({ outcome, knownBefore }: CallInput): FieldError[] {
  return [
    ...(isSaidOutcome(outcome) ? [] : [{ field: 'outcome', code: 'form-unknown-choice' }]),
    ...(knownBefore ? [] : [{ field: 'knownBefore', code: 'call-number-unknown' }]),
  ];
}
