import type { Currency } from '@puente/kernel';
import { regionOf, regions, states, type Region, type StateCode } from '@puente/taxonomy/core';
import { isOfOneState, readGrantPlaces, type GrantPlaces, type GrantWords } from './read-grant-places';

/** A past grant of public record; its names are read for places and go no further. */
export interface RecordedGrant extends GrantWords {
  /** Minor units; `null` where the record gives none. */
  readonly amountMinor: bigint | null;
  readonly currency: Currency;
  readonly year: number | null;
}

/** Grants and what they committed, each currency by itself. What was paid the record does not say. */
export interface MoneySum {
  readonly grants: number;
  readonly committed: ReadonlyMap<Currency, bigint>;
  /** Grants without an amount: they count and add nothing. */
  readonly amountUnknown: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export interface StateMoney {
  /** Grants that name this state alone. */
  readonly own: MoneySum;
  /** Grants that name it among other states or countries: their amounts cannot be told apart. */
  readonly shared: number;
}

export interface MexicoMoney {
  readonly byState: ReadonlyMap<StateCode, StateMoney>;
  /** Grants to Mexico alone whose states all lie in one region. */
  readonly byRegion: ReadonlyMap<Region, MoneySum>;
  /** Grants to Mexico alone that name no state. */
  readonly stateNotTold: MoneySum;
  /** Grants to Mexico alone that name several states. */
  readonly severalStates: MoneySum;
  /** Grants that also go to other countries. */
  readonly severalCountries: MoneySum;
  readonly all: MoneySum;
  /** How many were placed by words of the description or recipient, not by the columns of places. */
  readonly placedByWords: number;
  readonly byYear: ReadonlyMap<number | null, MoneySum>;
}

interface Placed {
  readonly grant: RecordedGrant;
  readonly places: GrantPlaces;
}

/** Sums past grants that touch Mexico. Each grant is in one sum; none is split, none counted twice. */
export function sumMexicoMoney(grants: readonly RecordedGrant[]): MexicoMoney {
  const placed = grants.flatMap((grant): Placed[] => {
    const places = readGrantPlaces(grant);
    return places ? [{ grant, places }] : [];
  });
  const inMexico = placed.filter(({ places }) => !places.alsoElsewhere);
  const naming = (count: (states: number) => boolean) =>
    sumOf(inMexico.filter(({ places }) => count(places.states.length)));
  return {
    byState: new Map(states.codes.map((state) => [state, moneyOf(state, placed)])),
    byRegion: new Map(regions.codes.map((region) => [region, sumOf(inMexico.filter(within(region)))])),
    stateNotTold: naming((count) => count === 0),
    severalStates: naming((count) => count > 1),
    severalCountries: sumOf(placed.filter(({ places }) => places.alsoElsewhere)),
    all: sumOf(placed),
    placedByWords: placed.filter(({ places }) => places.basis === 'words').length,
    byYear: byYear(placed),
  };
}

const within =
  (region: Region) =>
  ({ places }: Placed): boolean =>
    places.states.length > 0 && places.states.every((state) => regionOf(state) === region);

function moneyOf(state: StateCode, placed: readonly Placed[]): StateMoney {
  const naming = placed.filter(({ places }) => places.states.includes(state));
  const own = naming.filter(({ places }) => isOfOneState(places));
  return { own: sumOf(own), shared: naming.length - own.length };
}

function byYear(placed: readonly Placed[]): Map<number | null, MoneySum> {
  const years = [...new Set(placed.map(({ grant }) => grant.year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  return new Map(years.map((year) => [year, sumOf(placed.filter(({ grant }) => grant.year === year))]));
}

function sumOf(placed: readonly Placed[]): MoneySum {
  const committed = new Map<Currency, bigint>();
  const years: number[] = [];
  let amountUnknown = 0;
  for (const { grant } of placed) {
    const { amountMinor, currency, year } = grant;
    if (amountMinor === null) amountUnknown += 1;
    else committed.set(currency, (committed.get(currency) ?? 0n) + amountMinor);
    if (year !== null) years.push(year);
  }
  const [firstYear, lastYear] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [null, null];
  const sorted = new Map([...committed].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { grants: placed.length, committed: sorted, amountUnknown, firstYear, lastYear };
}
