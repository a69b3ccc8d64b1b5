import { isCurrency, type Currency } from '@puente/kernel';
import { strategies, type Strategy } from '@puente/taxonomy/core';
import {
  placeCodes,
  populationCodes,
  stateValues,
  type PlaceCode,
  type PopulationCode,
  type StateValue,
} from './one-value';
import type { Slice } from './portfolio-award';

/** What of a portfolio somebody looks at; what is absent is all. */
export interface PortfolioFilter {
  readonly strategy?: Strategy;
  readonly region?: PlaceCode;
  readonly state?: StateValue;
  readonly population?: PopulationCode;
  readonly year?: string;
  readonly currency?: Currency;
}

const READERS: Readonly<Record<keyof PortfolioFilter, (text: string) => boolean>> = {
  strategy: (text) => strategies.has(text),
  region: (text) => placeCodes.some((code) => code === text),
  state: (text) => stateValues.some((code) => code === text),
  population: (text) => populationCodes.some((code) => code === text),
  year: (text) => /^20\d\d$/.test(text),
  currency: isCurrency,
};
export const FILTER_NAMES = Object.keys(READERS) as (keyof PortfolioFilter)[];

/** A filter, and the names whose values are none of theirs; empty texts ask for nothing. */
export function readPortfolioFilter(asked: Readonly<Record<string, string>>): {
  readonly filter: PortfolioFilter;
  readonly wrong: readonly (keyof PortfolioFilter)[];
} {
  const given = FILTER_NAMES.filter((name) => (asked[name] ?? '') !== '');
  const right = given.filter((name) => READERS[name](asked[name]!));
  return {
    filter: Object.fromEntries(right.map((name) => [name, asked[name]])),
    wrong: given.filter((name) => !right.includes(name)),
  };
}

export const isWithin = (slice: Slice, filter: PortfolioFilter): boolean =>
  FILTER_NAMES.every((name) => filter[name] === undefined || valueAt(slice, name) === filter[name]);

function valueAt(slice: Slice, name: keyof PortfolioFilter): string {
  return name === 'currency' ? slice.award.currency : slice[name];
}
