/**
 * A number as a small band: rules compare bands for 32 rows at once, and read the number itself only in the band that holds
 * their limit. A band with `KNOWN_BAND` holds the known numbers from `lowest` to `highest`; without it the number is unknown.
 */
export const KNOWN_BAND = 64;
export const BANDS = 2 * KNOWN_BAND;

/** The numbers of a band lie between these, both included. */
export interface BandRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Pesos: quarters of a doubling from ten thousand to some four hundred million, in which budgets and awards lie. */
const EDGES = Float64Array.from({ length: KNOWN_BAND - 1 }, (_, at) => 10_000 * 2 ** (at / 4));
/** Years: one by one, all older ones together. */
const FIRST_YEAR = 1984;

/** NaN is not known. */
export function bandOfAmount(pesos: number): number {
  if (Number.isNaN(pesos)) return 0;
  let below = 0;
  for (let step = KNOWN_BAND / 2; step >= 1; step /= 2) if (pesos >= EDGES[below + step - 1]!) below += step;
  return KNOWN_BAND + below;
}

/** Amounts are finite and not below zero. */
export function rangeOfAmounts(band: number): BandRange {
  const at = band - KNOWN_BAND;
  return { lowest: EDGES[at - 1] ?? 0, highest: EDGES[at] ?? Number.MAX_VALUE };
}

export function bandOfYear(year: number): number {
  return KNOWN_BAND + Math.max(0, Math.min(KNOWN_BAND - 1, year - FIRST_YEAR));
}

export function rangeOfYears(band: number): BandRange {
  const year = FIRST_YEAR + band - KNOWN_BAND;
  return {
    lowest: band === KNOWN_BAND ? -Infinity : year,
    highest: band === BANDS - 1 ? Infinity : year,
  };
}

/** Sets of languages by their number; rows repeat few of them. All above share the last band. */
export const LAST_LANGUAGE_BAND = 31;

export function bandOfLanguages(set: number): number {
  return Math.min(set, LAST_LANGUAGE_BAND);
}
