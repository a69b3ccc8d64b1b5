import { paymentStates, type PaymentState } from '@puente/ledger';
import { codeIn, type RawQuery } from './match-query';

/** How payments stand that are asked for; none: those that did not leave yet. */
export function askedStates(query: RawQuery): PaymentState[] {
  const state = codeIn(query, 'state', paymentStates);
  return state ? [state] : [];
}
