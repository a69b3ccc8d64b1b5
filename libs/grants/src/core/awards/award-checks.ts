import { parseMinor, type FieldError, type LocaleText } from '@puente/kernel';
import type { CallFacts } from '../calls';
import type { AwardTerms } from './award-terms';

/** Outside what its call offered an award needs a reason: in another currency, or beyond the least or the most. */
export function isBeyondCall(
  { amountMinor, currency }: Pick<AwardTerms, 'amountMinor' | 'currency'>,
  { award }: Pick<CallFacts, 'award'>,
): boolean {
  if (currency !== award.currency) return true;
  return amountMinor < parseMinor(award.min)! || amountMinor > parseMinor(award.max)!;
}

export function beyondCallFaults(terms: AwardTerms, call: Pick<CallFacts, 'award'>): FieldError[] {
  return isBeyondCall(terms, call) && terms.beyondCall === ''
    ? [{ field: 'beyondCall', code: 'award-beyond-call' }]
    : [];
}

/** Without a call nothing says why this nonprofit and this amount: whoever writes it does. */
export const withoutCallFaults = ({ beyondCall }: Pick<AwardTerms, 'beyondCall'>): FieldError[] =>
  beyondCall === '' ? [{ field: 'beyondCall', code: 'award-without-call' }] : [];

/** What a funder should think about before it goes on; nothing of it stops anybody (G8), who sends it all the same says why. */
export const AWARD_WARNINGS = {
  'shelter-per-head': {
    es: 'Un refugio no se paga por persona ni por noche: se sostiene abierto, esté lleno o vacío. Usa un monto fijo.',
    en: 'A shelter is not paid per person or per night: it is kept open, full or empty. Use a fixed amount.',
  },
  'depends-on-testimony': {
    es: 'El texto parece condicionar un servicio a declarar o denunciar. La atención no depende de colaborar con la justicia.',
    en: 'The text seems to make a service depend on testifying or filing a complaint. Care does not depend on working with the courts.',
  },
} as const satisfies Record<string, LocaleText>;

export type AwardWarning = keyof typeof AWARD_WARNINGS;

const HOUSES = ['direct-services.shelter', 'direct-services.transition-home'];
const CONDITION =
  'siempre que|solo si|sólo si|a condición de|condicionad[ao]s? a|a cambio de|if they|only if|on condition|in exchange for|provided that|who agree to';
const TESTIMONY = 'declar|testif|testimon|denunci|querell|complaint|prosecut|cooperat|colabor';
const NEAR = '[^.;]{0,60}';
const DEPENDS = new RegExp(
  `(?:${CONDITION})${NEAR}(?:${TESTIMONY})|(?:${TESTIMONY})${NEAR}(?:para recibir|to receive)`,
  'iu',
);

/** Lines that pay a shelter by the person or night; its agreement says why. */
export const isPaidPerHead = (terms: AwardTerms): boolean =>
  awardWarnings(terms).includes('shelter-per-head');

/** Whether an award pays for a shelter or a transition home. */
export const isShelterAward = ({ strategies }: Pick<AwardTerms, 'strategies'>): boolean =>
  strategies.some(({ needs }) => needs.some((need) => HOUSES.includes(need)));

export function awardWarnings({ title, strategies, budget }: AwardTerms): AwardWarning[] {
  const isHouse = isShelterAward({ strategies });
  const isPerHead = budget.some(({ basis }) => basis === 'per-night' || (isHouse && basis === 'per-person'));
  const isBound = [title, ...budget.map(({ label }) => label)].some((text) => DEPENDS.test(text));
  return [
    ...(isPerHead ? (['shelter-per-head'] as const) : []),
    ...(isBound ? (['depends-on-testimony'] as const) : []),
  ];
}
