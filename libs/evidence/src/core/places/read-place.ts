import type { StateCode } from '@puente/taxonomy/core';
import { countryOfName } from './countries';
import { foldName } from './fold';
import { stateOfName } from './state-names';
import { isUsState } from './us-states';

/** Where something was counted: a federal entity, abroad (with the country where it is told), or not known where. */
export type Place =
  | { readonly kind: 'state'; readonly state: StateCode }
  | { readonly kind: 'abroad'; readonly country: string | null }
  | { readonly kind: 'unknown' };

export type PlaceFault = 'place-missing' | 'place-us-state' | 'place-country' | 'place-unknown';

const ABROAD = new Set(
  ['abroad', 'extranjero', 'en el extranjero', 'other country', 'otro país', 'foreign'].map(foldName),
);
const UNKNOWN = new Set(
  [
    'unknown',
    'not established',
    'not identified',
    'not specified',
    'desconocido',
    'se desconoce',
    'sin dato',
    'no identificado',
    'no especificado',
  ].map(foldName),
);

/**
 * Reads a place as sources write it. The whole country is no place of a row (State of Mexico, Mexico City and the
 * country share a word), and a state of the United States is none of ours.
 */
export function readPlace(text: string): Place | PlaceFault {
  const name = foldName(text);
  if (name === '') return 'place-missing';
  if (ABROAD.has(name)) return { kind: 'abroad', country: null };
  if (UNKNOWN.has(name)) return { kind: 'unknown' };
  const state = stateOfName(name);
  if (state) return { kind: 'state', state };
  if (isUsState(name)) return 'place-us-state';
  const country = countryOfName(name);
  if (country === 'MX') return 'place-country';
  return country ? { kind: 'abroad', country } : 'place-unknown';
}

/** One word for a place: the state's code, `abroad`, `abroad:US`, `unknown`. */
export function placeKey(place: Place): string {
  if (place.kind === 'state') return place.state;
  return place.kind === 'abroad' && place.country ? `abroad:${place.country}` : place.kind;
}
