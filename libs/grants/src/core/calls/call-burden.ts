import { parseMinor } from '@puente/kernel';
import { itemsPer100k, type Burden } from '../forms/burden';
import type { CallFacts } from './call';

/** What all stages of a call ask together. */
export interface CallBurden extends Burden {
  /** Items for each 100,000 pesos of the largest award; null where the award cannot be told in pesos. */
  readonly itemsPer100k: number | null;
}

/** What a funder asks usually: the median of its own earlier calls. */
export interface UsualBurden {
  readonly itemsPer100k: number;
  /** How many calls it rests on. */
  readonly calls: number;
}

export type BurdenWarning = 'above-usual' | 'rapid-asks-much' | 'small-asks-much';

/** From where on we say that small and urgent support asks much. No source gives these figures: they are our choice. */
export const LIGHT_TOUCH = { rapidItems: 6, smallAwardPesos: 150_000, smallItems: 8 } as const;

/** @param pesosPerUnit pesos for one unit of the award's currency; null where nobody gave a rate */
export function burdenOfCall(
  stages: readonly Burden[],
  { award }: Pick<CallFacts, 'award'>,
  pesosPerUnit: number | null,
): CallBurden {
  const sum = (part: keyof Burden): number => stages.reduce((total, each) => total + each[part], 0);
  const pesos = largestAwardPesos({ award }, pesosPerUnit);
  return {
    items: sum('items'),
    documents: sum('documents'),
    assumedMinutes: sum('assumedMinutes'),
    itemsPer100k: pesos === null ? null : itemsPer100k(sum('items'), pesos),
  };
}

export function largestAwardPesos(
  { award }: Pick<CallFacts, 'award'>,
  pesosPerUnit: number | null,
): number | null {
  return pesosPerUnit === null ? null : (Number(parseMinor(award.max) ?? 0n) / 100) * pesosPerUnit;
}

/** The median of what earlier calls asked; null where none can be told in pesos. */
export function usualBurden(earlier: readonly (number | null)[]): UsualBurden | null {
  const known = earlier.filter((each) => each !== null).sort((one, other) => one - other);
  if (known.length === 0) return null;
  const [low, high] = [known[Math.floor((known.length - 1) / 2)]!, known[Math.floor(known.length / 2)]!];
  return { itemsPer100k: Math.round(((low + high) / 2) * 10) / 10, calls: known.length };
}

/** What is asked of applicants, and what the award pays. */
export interface Asked {
  readonly rapid: boolean;
  readonly burden: CallBurden;
  /** Items that an emergency asks at once; the rest is due later. */
  readonly itemsNow: number;
  readonly awardPesos: number | null;
}

/** What the author of a call is to look at before publishing it (G10); nothing stops anybody. */
export function burdenWarnings(
  { rapid, burden, itemsNow, awardPesos }: Asked,
  usual: UsualBurden | null,
): BurdenWarning[] {
  const own = burden.itemsPer100k;
  const isSmall = awardPesos !== null && awardPesos <= LIGHT_TOUCH.smallAwardPesos;
  return [
    ...(usual && own !== null && own > usual.itemsPer100k ? (['above-usual'] as const) : []),
    ...(rapid && itemsNow > LIGHT_TOUCH.rapidItems ? (['rapid-asks-much'] as const) : []),
    ...(isSmall && burden.items > LIGHT_TOUCH.smallItems ? (['small-asks-much'] as const) : []),
  ];
}
