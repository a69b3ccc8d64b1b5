import { statesOf, type Region, type StateCode } from '@puente/taxonomy/core';
import { wantedStates } from '../wanted-places';
import type { Part } from './part';

/** One wanted state served gives this much; the rest comes with a second and a third. */
export const FIRST_STATE = 0.7;
const ENOUGH_STATES = 3;

/** k wanted states served of those wanted, m = min(wanted, 3): 0; 1 where m = 1; else 0.7 + 0.3 (min(k, m) − 1)/(m − 1). */
export function statesFit(served: number, wanted: number): number {
  const enough = Math.min(wanted, ENOUGH_STATES);
  if (served === 0 || enough === 0) return 0;
  if (enough === 1) return 1;
  return FIRST_STATE + ((1 - FIRST_STATE) * (Math.min(served, enough) - 1)) / (enough - 1);
}

/** Where only regions are known: the largest wanted share of one of them, times what a first state gives. */
export function regionsFit(wanted: readonly StateCode[], regions: readonly Region[]): number {
  const shares = regions.map((region) => {
    const inside = statesOf(region);
    return inside.filter((state) => wanted.includes(state)).length / inside.length;
  });
  return FIRST_STATE * Math.max(0, ...shares);
}

export const geographyPart: Part = {
  code: 'geography',
  silent: (programme) => programme.states.length === 0 && programme.regions.length === 0,
  known: (nonprofit) => nonprofit.states.length > 0 || (nonprofit.withheld && nonprofit.regions.length > 0),
  value: (programme, nonprofit) => {
    const wanted = wantedStates(programme);
    const served = nonprofit.states.filter((state) => wanted.includes(state)).length;
    const named = statesFit(served, wanted.length);
    return nonprofit.withheld ? Math.max(named, regionsFit(wanted, nonprofit.regions)) : named;
  },
};
