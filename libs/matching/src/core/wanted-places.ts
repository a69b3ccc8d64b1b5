import { regionOf, states, type StateCode } from '@puente/taxonomy/core';
import type { ProgrammeFacts } from './programme-facts';

/** Asked for every row and always the same for one programme, whose facts never change. */
const known = new WeakMap<ProgrammeFacts, readonly StateCode[]>();

/** The states that a programme wants: named themselves or by their region. Empty means anywhere. */
export function wantedStates(programme: ProgrammeFacts): readonly StateCode[] {
  const found = known.get(programme);
  if (found) return found;
  const wanted = findWantedStates(programme);
  known.set(programme, wanted);
  return wanted;
}

function findWantedStates(programme: ProgrammeFacts): StateCode[] {
  const named = new Set(programme.states);
  const regions = new Set(programme.regions);
  return states.codes.filter((code) => named.has(code) || regions.has(regionOf(code)));
}
