import type { LocaleText, Transitions } from '@puente/kernel';
import type { AwardTerms } from './award-terms';

/** What a change of an active award is about; several at once are one amendment. */
export const AMENDMENT_KINDS = {
  amount: { es: 'Monto', en: 'Amount' },
  budget: { es: 'Renglones del presupuesto', en: 'Budget lines' },
  dates: { es: 'Fechas', en: 'Dates' },
  scope: { es: 'Alcance', en: 'Scope' },
  'no-cost-extension': { es: 'Más tiempo sin más dinero', en: 'No-cost extension' },
} as const satisfies Record<string, LocaleText>;

export type AmendmentKind = keyof typeof AMENDMENT_KINDS;

/** Approved by a second person of the funder; in force once the nonprofit accepted it, where it touches its duties. */
export type AmendmentState = 'proposed' | 'approved' | 'in-force' | 'declined' | 'withdrawn';

export const AMENDMENT_TRANSITIONS: Transitions<AmendmentState> = {
  proposed: ['approved', 'withdrawn'],
  approved: ['in-force', 'declined', 'withdrawn'],
  'in-force': [],
  declined: [],
  withdrawn: [],
};

/** What differs between the terms in force and those proposed; none: nothing to amend. */
export function amendmentKinds(before: AwardTerms, after: AwardTerms): AmendmentKind[] {
  const kinds: AmendmentKind[] = [];
  const isAmount = before.amountMinor !== after.amountMinor || before.currency !== after.currency;
  const isLater = after.endsOn > before.endsOn && after.startsOn === before.startsOn;
  const isBudget = differ(before.budget, after.budget);
  if (isAmount) kinds.push('amount');
  if (isBudget && !isAmount) kinds.push('budget');
  if (isLater && !isAmount) kinds.push('no-cost-extension');
  else if (after.endsOn !== before.endsOn || after.startsOn !== before.startsOn) kinds.push('dates');
  if (scopeOf(before) !== scopeOf(after)) kinds.push('scope');
  return kinds;
}

/** Whether the nonprofit has to agree: all but more time, and more money for the same. */
export function touchesDuties(before: AwardTerms, after: AwardTerms): boolean {
  const kinds = amendmentKinds(before, after);
  const isOnlyMore = after.currency === before.currency && after.amountMinor >= before.amountMinor;
  return kinds.some((kind) => kind !== 'no-cost-extension' && !(kind === 'amount' && isOnlyMore));
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const scopeOf = ({ title, support, route, strategies, states, indicators }: AwardTerms): string =>
  JSON.stringify([title, support, route, strategies, [...states].sort(), indicators]);
