import type { DeclineReason, Outcome } from './decision';

/** Reasons that say somebody else was preferred; the others speak of the proposal, not of what the programme seeks. */
const PREFERENCES: ReadonlySet<DeclineReason> = new Set<DeclineReason>(['funds', 'fit', 'place']);

/**
 * What a decision says of what its funder seeks: true for a yes, false for a no that prefers others, null where it says
 * nothing of that (still waiting, or a plan, budget or condition that was not good enough).
 */
export function preferenceIn(outcome: Outcome, reasons: readonly DeclineReason[]): boolean | null {
  if (outcome === 'award' || outcome === 'advance') return true;
  return outcome === 'decline' && reasons.some((reason) => PREFERENCES.has(reason)) ? false : null;
}
