import { statesOf, type StateCode } from '@puente/taxonomy/core';
import type { NonprofitFacts } from '../nonprofit-facts';
import { wantedStates } from '../wanted-places';
import { sharesOne, type Rule, type RuleAnswer } from './rule';

/** Works in at least one wanted state. */
export const placeRule: Rule = {
  code: 'place',
  asked: (programme) => programme.states.length > 0 || programme.regions.length > 0,
  check: (programme, nonprofit) => {
    const wanted = wantedStates(programme);
    const known = !nonprofit.withheld || nonprofit.states.length > 0;
    return known ? sharesOne(wanted, nonprofit.states) : checkDisclosed(wanted, nonprofit);
  },
};

/**
 * While states are withheld only a region that is wanted as a whole is an answer. It never fails: 32 programmes of
 * one state each would otherwise reveal every state.
 */
function checkDisclosed(wanted: readonly StateCode[], nonprofit: NonprofitFacts): RuleAnswer {
  const inWanted = (state: StateCode) => wanted.includes(state);
  return nonprofit.regions.some((region) => statesOf(region).every(inWanted)) ? 'pass' : 'unknown';
}
