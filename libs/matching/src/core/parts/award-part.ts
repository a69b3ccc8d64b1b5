import type { AwardRange } from '../programme-facts';
import type { Part } from './part';

/**
 * How well the award range meets a stated minimum (pesos): 1 up to the smallest award, 0 above the largest, linear
 * between. The annual budget is no part of it: small groups are not ranked down.
 */
export function awardFit(award: Pick<AwardRange, 'minMxn' | 'maxMxn'>, minimum: number): number {
  const min = award.minMxn ?? 0;
  const max = award.maxMxn ?? Infinity;
  if (minimum <= min) return 1;
  if (minimum > max) return 0;
  return max === Infinity ? 1 : (max - minimum) / (max - min);
}

export const awardPart: Part = {
  code: 'award',
  silent: (programme) => programme.award.maxMxn === null,
  known: (nonprofit) => nonprofit.minAwardMxn !== null,
  value: (programme, { minAwardMxn }) => (minAwardMxn === null ? 0 : awardFit(programme.award, minAwardMxn)),
};
