import { capacityGaps, type CapacityGap } from '@puente/taxonomy/core';
import type { NonprofitFacts } from '../nonprofit-facts';
import type { ProgrammeFacts } from '../programme-facts';
import { sharedPortion, type Part } from './part';

/** What a programme strengthens: those of its needs that are an organisation's own. */
export function strengthened({ needs }: Pick<ProgrammeFacts, 'needs'>): CapacityGap[] {
  return capacityGaps.codes.filter((code) => needs.includes(code));
}

/** What a nonprofit lacks: the gaps that it states, and what of its own it wants funded. */
export function lacking({ capacityGaps: gaps, needs }: NonprofitFacts): CapacityGap[] {
  return capacityGaps.codes.filter((code) => gaps.includes(code) || needs.includes(code));
}

/** The share of what the programme strengthens that the nonprofit lacks. */
export const capacityPart: Part = {
  code: 'capacity',
  silent: (programme) => strengthened(programme).length === 0,
  known: (nonprofit) => lacking(nonprofit).length > 0,
  value: (programme, nonprofit) => sharedPortion(strengthened(programme), lacking(nonprofit)),
};
