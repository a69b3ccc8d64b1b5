import { canonicalJson, type LocaleText, type Transitions } from '@puente/kernel';
import type { AwardState } from './award-states';
import type { AwardTerms } from './award-terms';
import { parseAward, type ParsedAward } from './parse-award';

/** What a change of an active award is about; several at once are one amendment. */
export const AMENDMENT_KINDS = {
  amount: { es: 'Monto', en: 'Amount' },
  budget: { es: 'Renglones del presupuesto', en: 'Budget lines' },
  dates: { es: 'Fechas', en: 'Dates' },
  scope: { es: 'Alcance', en: 'Scope' },
  'no-cost-extension': { es: 'Más tiempo sin más dinero', en: 'No-cost extension' },
} as const satisfies Record<string, LocaleText>;

export type AmendmentKind = keyof typeof AMENDMENT_KINDS;

export const amendmentKindCodes = Object.keys(AMENDMENT_KINDS) as AmendmentKind[];

/**
 * Where a change of an award stands: asked for by the nonprofit, proposed by the funder, approved by a second person there and,
 * where it touches duties, accepted by the nonprofit; agreed by all, the platform puts it in force together with the books.
 */
export const AMENDMENT_STATES = {
  requested: { es: 'Pedida por la organización', en: 'Asked for by the nonprofit' },
  proposed: { es: 'Por aprobar', en: 'To be approved' },
  approved: { es: 'Por aceptar', en: 'To be accepted' },
  agreed: { es: 'Acordada, por entrar en vigor', en: 'Agreed, about to be in force' },
  'in-force': { es: 'En vigor', en: 'In force' },
  declined: { es: 'No procedió', en: 'Declined' },
  withdrawn: { es: 'Retirada', en: 'Withdrawn' },
} as const satisfies Record<string, LocaleText>;

export type AmendmentState = keyof typeof AMENDMENT_STATES;

export const AMENDMENT_TRANSITIONS: Transitions<AmendmentState> = {
  requested: ['proposed', 'declined', 'withdrawn'],
  proposed: ['proposed', 'approved', 'agreed', 'withdrawn'],
  approved: ['agreed', 'declined', 'withdrawn'],
  agreed: ['in-force', 'declined'],
  'in-force': [],
  declined: [],
  withdrawn: [],
};

/** Whether somebody still has to do something for it: one of an award at a time. */
export const isUnderWay = (state: AmendmentState): boolean => AMENDMENT_TRANSITIONS[state].length > 0;

/** Whether the award may be amended as it stands. PostgreSQL asks the same. */
export const isAmendable = (state: AwardState): boolean => state === 'active' || state === 'paused';

/** The terms that an amendment may change, as they are kept: amounts as decimal digits. */
export type AmendableTerms = Omit<AwardTerms, 'amountMinor' | 'beyondCall' | 'route'> & {
  readonly amountMinor: string;
};

export const amendableTerms = (terms: AwardTerms): AmendableTerms => ({
  ...{ title: terms.title, amountMinor: terms.amountMinor.toString(), currency: terms.currency },
  ...{ support: terms.support, startsOn: terms.startsOn, endsOn: terms.endsOn },
  ...{ strategies: terms.strategies, states: terms.states },
  ...{ budget: terms.budget, indicators: terms.indicators },
});

/** The same as the terms of an award, for showing and comparing them. */
export const awardTermsOf = (
  { amountMinor, ...terms }: AmendableTerms,
  { route, beyondCall }: Pick<AwardTerms, 'route' | 'beyondCall'> = { route: null, beyondCall: '' },
): AwardTerms => ({ ...terms, route, beyondCall, amountMinor: BigInt(amountMinor) });

/**
 * New terms for an award that runs, read from JSON of unknown shape. Its legal route and why it departs from its call stay; its
 * currency too, because its books are in it. Refuses terms that change nothing.
 */
export function parseAmendment(input: unknown, before: AwardTerms): ParsedAward {
  const { route, beyondCall } = before;
  const fields = typeof input === 'object' && input !== null ? input : {};
  const { terms, errors } = parseAward({ ...fields, route: route ?? 'domestic', beyondCall: '' });
  if (!terms) return { errors };
  const after = { ...terms, route, beyondCall };
  if (after.currency !== before.currency) {
    return { errors: [{ field: 'currency', code: 'amendment-currency' }] };
  }
  return amendmentKinds(before, after).length === 0
    ? { errors: [{ field: 'title', code: 'amendment-nothing' }] }
    : { terms: after };
}

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

/** Whatever the order of their fields: PostgreSQL keeps another than who typed them. */
const differ = (one: unknown, other: unknown): boolean => canonicalJson(one) !== canonicalJson(other);

const scopeOf = ({ title, support, route, strategies, states, indicators }: AwardTerms): string =>
  canonicalJson([title, support, route, strategies, [...states].sort(), indicators]);
