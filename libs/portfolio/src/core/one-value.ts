import type { LocaleText } from '@puente/kernel';
import {
  populations,
  regionOf,
  regions,
  states,
  type Population,
  type Region,
  type StateCode,
} from '@puente/taxonomy/core';

/** Where something has several values it is counted once, under a value of its own; where none is known, so. */
const OTHERS = {
  several: { es: 'Varias', en: 'Several' },
  'not-said': { es: 'Sin dato', en: 'Not said' },
} as const satisfies Record<string, LocaleText>;
type Other = keyof typeof OTHERS;

export type PlaceCode = Region | Other;
export type PopulationCode = Population | Other;

export const placeCodes = [...regions.codes, 'several', 'not-said'] as const satisfies readonly PlaceCode[];
export const populationCodes = [
  ...populations.codes,
  'several',
  'not-said',
] as const satisfies readonly PopulationCode[];

/** The region of what names these states. */
export const placeOf = (named: readonly StateCode[]): PlaceCode => oneOf(named.map(regionOf));

export const populationOf = (served: readonly Population[]): PopulationCode => oneOf(served);

function oneOf<Code extends string>(codes: readonly Code[]): Code | Other {
  const [first, ...others] = new Set(codes);
  if (first === undefined) return 'not-said';
  return others.length > 0 ? 'several' : first;
}

const isOther = (code: string): code is Other => code in OTHERS;

const isPlace = (code: string): code is PlaceCode => placeCodes.some((each) => each === code);

export const placeLabel = (code: PlaceCode): LocaleText =>
  isOther(code) ? OTHERS[code] : regions.label(code);
export const populationLabel = (code: PopulationCode): LocaleText =>
  isOther(code) ? OTHERS[code] : populations.label(code);

/** Where the money of an award is on the map: its state, or what its states have in common. */
export type StateValue = StateCode | `several-${Region}` | Other;

export function stateOf(named: readonly StateCode[]): StateValue {
  const [first, ...others] = new Set(named);
  if (first === undefined) return 'not-said';
  if (others.length === 0) return first;
  const place = placeOf(named);
  return isOther(place) ? place : `several-${place}`;
}

export const stateValues = [
  ...states.codes,
  ...regions.codes.map((region) => `several-${region}` as const),
  ...(['several', 'not-said'] as const),
] as const satisfies readonly StateValue[];

export function stateValueLabel(value: StateValue): LocaleText {
  if (states.has(value)) return states.label(value);
  if (isPlace(value)) return placeLabel(value);
  const { es, en } = placeLabel(value.replace('several-', '') as Region);
  return { es: `Varias entidades: ${es}`, en: `Several states: ${en}` };
}

/** A region as its states together, so that the register knows what it contains; `several` and `not-said` are themselves. */
export function regionValue(place: PlaceCode): string {
  if (isOther(place)) return place;
  return [...states.codes.filter((code) => regionOf(code) === place), `several-${place}`].sort().join('+');
}

/** What `regionValue` was made of. */
export const placeOfValue = (value: string): PlaceCode | null =>
  placeCodes.find((place) => regionValue(place) === value) ?? null;
