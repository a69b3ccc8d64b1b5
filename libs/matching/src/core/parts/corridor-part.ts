import { corridorStages, type CorridorStage, type Region, type StateCode } from '@puente/taxonomy/core';
import type { Corridor } from '../programme-facts';
import { regionsFit } from './geography-part';
import { portion, type Part } from './part';

/** The stages that a corridor names, in their order. */
export function stagesOf(corridor: Corridor): CorridorStage[] {
  return corridorStages.codes.filter((stage) => (corridor[stage] ?? []).length > 0);
}

/** Those stages of a corridor at which somebody in these states works. */
export function stagesServed(corridor: Corridor, served: readonly StateCode[]): CorridorStage[] {
  return stagesOf(corridor).filter((stage) => corridor[stage]!.some((state) => served.includes(state)));
}

/** Where only regions are known: what they are worth as geography at each stage, on average. */
export function corridorOfRegions(corridor: Corridor, regions: readonly Region[]): number {
  const stages = stagesOf(corridor);
  const worth = stages.reduce((sum, stage) => sum + regionsFit(corridor[stage]!, regions), 0);
  return portion(worth, stages.length);
}

/** Stages of the corridor at which it works / stages that the programme names. */
export const corridorPart: Part = {
  code: 'corridor',
  silent: ({ corridor }) => stagesOf(corridor).length === 0,
  known: (nonprofit) => nonprofit.states.length > 0 || (nonprofit.withheld && nonprofit.regions.length > 0),
  value: ({ corridor }, nonprofit) => {
    const named = portion(stagesServed(corridor, nonprofit.states).length, stagesOf(corridor).length);
    return nonprofit.withheld ? Math.max(named, corridorOfRegions(corridor, nonprofit.regions)) : named;
  },
};
