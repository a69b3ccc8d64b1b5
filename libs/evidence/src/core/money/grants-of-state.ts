import type { StateCode } from '@puente/taxonomy/core';
import { isOfOneState, readGrantPlaces, type GrantPlaces, type GrantWords } from './read-grant-places';

/** A grant that names a state. */
export interface GrantOfState<Grant> {
  readonly grant: Grant;
  /** Whether its amount is in the sum of the state; else it goes to other places too and is in none. */
  readonly isOwn: boolean;
  readonly basis: GrantPlaces['basis'];
}

/** The grants behind the figures of a state: as many of its own and shared ones as its sum counts. */
export function grantsOfState<Grant extends GrantWords>(
  grants: readonly Grant[],
  state: StateCode,
): GrantOfState<Grant>[] {
  return grants.flatMap((grant) => {
    const places = readGrantPlaces(grant);
    if (!places?.states.includes(state)) return [];
    return [{ grant, isOwn: isOfOneState(places), basis: places.basis }];
  });
}
