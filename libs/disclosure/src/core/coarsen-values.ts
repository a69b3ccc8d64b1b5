import { regionOf, type Region, type StateCode } from '@puente/taxonomy/core';

/** States as regions, each once, the main one first. */
export function regionsOfStates(states: readonly StateCode[]): Region[] {
  return [...new Set(states.map(regionOf))];
}
