import { parseMinor } from '@puente/kernel';
import type { CallFacts } from './call';

/** An award in its own currency and in pesos. */
export interface OfferedAward {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
  readonly minMxn: number;
  readonly maxMxn: number;
}

/**
 * What a call offers, so that its conditions are asked of its own amounts; null where they cannot be told in pesos.
 * @param pesosPerUnit pesos for one unit of the award's currency; null where nobody gave a rate
 */
export function awardOffer(
  { award }: Pick<CallFacts, 'award'>,
  pesosPerUnit: number | null,
): OfferedAward | null {
  const [min, max] = [amountOf(award.min), amountOf(award.max)];
  if (min === null || max === null || pesosPerUnit === null) return null;
  return { min, max, currency: award.currency, minMxn: min * pesosPerUnit, maxMxn: max * pesosPerUnit };
}

function amountOf(text: string): number | null {
  const minor = parseMinor(text);
  return minor === null ? null : Number(minor) / 100;
}
