import { states, type StateCode } from '@puente/taxonomy/core';
import { foldName, readPlace } from '../places';
import { countryOfName } from '../places/countries';

/** What a past grant of public record says of places. */
export interface GrantWords {
  /** Countries and regions that the grant is for, several joined by `|`. */
  readonly countries: string;
  readonly regions: string;
  /** What it is for, and to whom: read only where the columns of places are silent. */
  readonly description: string;
  readonly recipient: string;
}

/** Where a grant that touches Mexico goes. */
export interface GrantPlaces {
  readonly states: readonly StateCode[];
  /** Other countries share it, so no part of the amount can be called Mexico's. */
  readonly alsoElsewhere: boolean;
  /** `columns`: the record names the place; `words`: its description or recipient does. */
  readonly basis: 'columns' | 'words';
}

/** Words that hold the name and mean something else. */
const OTHER_MEANINGS =
  /new mexico|gulf of mexico|mexico city polic(?:y|ies)|mexican americans?|mexico,? (?:missouri|mo|ny|new york|maine)\b/g;
const COUNTRY_WORD = /\bmexic(?:o|ans?|an[oa]s?)\b/;
/** “Mexico's”: folding takes the apostrophe away and would leave another word. */
const POSSESSIVE = /['’]s\b/gi;

/** The places of a grant in Mexico; `null` when nothing in it names the country or a state of it. */
export function readGrantPlaces(grant: GrantWords): GrantPlaces | null {
  return fromColumns(grant) ?? fromWords(grant);
}

/** Whether all of a grant can be called one state's. */
export const isOfOneState = ({ states, alsoElsewhere }: GrantPlaces): boolean =>
  !alsoElsewhere && states.length === 1;

function fromColumns({ countries, regions }: GrantWords): GrantPlaces | null {
  const named = cells(countries).map(countryOfName);
  const inside = cells(regions).flatMap((cell) => {
    const place = readPlace(cell);
    return typeof place === 'object' && place.kind === 'state' ? [place.state] : [];
  });
  if (!named.includes('MX') && inside.length === 0) return null;
  const alsoElsewhere = cells(countries).some((cell) => countryOfName(cell) !== 'MX');
  return { states: sorted(inside), alsoElsewhere, basis: 'columns' };
}

function fromWords({ countries, description, recipient }: GrantWords): GrantPlaces | null {
  const words = `${recipient} | ${description}`.replace(POSSESSIVE, '');
  const text = foldName(words).replace(OTHER_MEANINGS, ' ');
  if (!COUNTRY_WORD.test(text)) return null;
  const named = STATE_WORDS.filter(([words]) => words.test(text)).map(([, state]) => state);
  const inside = named.includes('MX-BCS') ? named.filter((state) => state !== 'MX-BCN') : named;
  return { states: sorted(inside), alsoElsewhere: cells(countries).length > 0, basis: 'words' };
}

const cells = (text: string): string[] =>
  text
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);

const sorted = (codes: readonly StateCode[]): StateCode[] => [...new Set(codes)].sort();

/** Full names alone: abbreviations and cities would be guesses, and the bare name of the country is no state. */
const STATE_WORDS: readonly (readonly [RegExp, StateCode])[] = states.codes.flatMap((code) => {
  const { es, en } = states.label(code);
  return [...new Set([es, en].map(foldName))].map((name) => [new RegExp(`\\b${name}\\b`), code] as const);
});
