import { groupBy, type Currency } from '@puente/kernel';
import {
  populations,
  regionOf,
  regions,
  strategies,
  type Population,
  type Region,
  type Strategy,
} from '@puente/taxonomy/core';
import type { PlaceCode } from './one-value';
import type { Amounts, PortfolioAward, Slice } from './portfolio-award';

/** Money in one currency; `awards` is how many awards have any of it. */
export interface MoneyLine extends Amounts {
  readonly currency: Currency;
  readonly awards: number;
}

export const DIMENSIONS = ['strategy', 'region', 'population', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The money under one value of a dimension. */
export interface ValueLine extends MoneyLine {
  readonly code: string;
}

/** What the recipients of most money have of all that is committed in a currency. */
export interface Concentration {
  readonly currency: Currency;
  readonly recipients: number;
  /** The largest first, five at most. A recipient is known by its awards alone. */
  readonly largest: readonly Share[];
  /** What is committed in Mexico City alone; HIP recommends to counter that. */
  readonly capitalPermille: number;
}

export interface Share {
  readonly permille: number;
  readonly committedMinor: bigint;
  readonly awards: readonly PortfolioAward[];
}

/** Where nothing is committed. */
export interface Gaps {
  readonly strategy: readonly Strategy[];
  readonly region: readonly Region[];
  readonly population: readonly Population[];
}

/** The money of slices by currency, those that have most awards first. */
export function totalsOf(slices: readonly Slice[]): MoneyLine[] {
  const lines = [...groupBy(slices, ({ award }) => award.currency)].map(([currency, those]) =>
    lineOf(currency, those),
  );
  return lines.sort((one, other) => other.awards - one.awards || (one.currency < other.currency ? -1 : 1));
}

/** The same under each value of a dimension that has any, in the order of the values' codes. */
export function linesBy(slices: readonly Slice[], dimension: Dimension): ValueLine[] {
  const groups = groupBy(slices, (slice) => slice[dimension]);
  return [...groups.keys()]
    .sort()
    .flatMap((code) => totalsOf(groups.get(code)!).map((line) => ({ ...line, code })));
}

/** What is committed under each strategy in each region, in one currency. */
export function crossOf(
  slices: readonly Slice[],
  currency: Currency,
): ReadonlyMap<Strategy, ReadonlyMap<PlaceCode, bigint>> {
  const those = slices.filter(
    ({ award, committedMinor }) => award.currency === currency && committedMinor > 0n,
  );
  const byStrategy = groupBy(those, ({ strategy }) => strategy);
  return new Map([...byStrategy].map(([strategy, own]) => [strategy, sums(own, ({ region }) => region)]));
}

export function concentrationOf(slices: readonly Slice[], currency: Currency): Concentration {
  const those = slices.filter((slice) => slice.award.currency === currency && slice.committedMinor > 0n);
  const all = sumOf(those);
  const permille = (part: bigint): number => (all === 0n ? 0 : Number((1000n * part) / all));
  const byRecipient = [...groupBy(those, ({ award }) => award.nonprofitId).values()];
  const shares = byRecipient.map((own): Share => {
    const committedMinor = sumOf(own);
    return { permille: permille(committedMinor), committedMinor, awards: awardsOf(own) };
  });
  const inCapital = those.filter(({ award }) => award.states.length === 1 && award.states[0] === 'MX-CMX');
  const byMoney = (one: Share, other: Share): number => Number(other.committedMinor - one.committedMinor);
  return {
    ...{ currency, recipients: shares.length, largest: shares.sort(byMoney).slice(0, 5) },
    capitalPermille: permille(sumOf(inCapital)),
  };
}

/** What no money is committed to; an award in several regions or for several populations reaches each of them. */
export function gapsOf(slices: readonly Slice[]): Gaps {
  const reached = slices.filter(({ committedMinor }) => committedMinor > 0n);
  const found = <Code extends string>(codesOf: (slice: Slice) => readonly Code[]): Set<Code> =>
    new Set(reached.flatMap(codesOf));
  const [byStrategy, byPopulation] = [
    found(({ strategy }) => [strategy]),
    found(({ award }) => award.populations),
  ];
  const byRegion = found(({ award }) => award.states.map(regionOf));
  return {
    strategy: strategies.codes.filter((code) => !byStrategy.has(code)),
    region: regions.codes.filter((code) => !byRegion.has(code)),
    population: populations.codes.filter((code) => !byPopulation.has(code)),
  };
}

/** The awards that slices are of, each once. */
export const awardsOf = (slices: readonly Slice[]): PortfolioAward[] => [
  ...new Set(slices.map(({ award }) => award)),
];

function lineOf(currency: Currency, slices: readonly Slice[]): MoneyLine {
  const sum = (name: keyof Amounts): bigint => slices.reduce((all, slice) => all + slice[name], 0n);
  return {
    ...{ currency, awards: awardsOf(slices).length, pipelineMinor: sum('pipelineMinor') },
    ...{ committedMinor: sum('committedMinor'), paidMinor: sum('paidMinor') },
  };
}

const sumOf = (slices: readonly Slice[]): bigint =>
  slices.reduce((all, { committedMinor }) => all + committedMinor, 0n);

const sums = <Code>(slices: readonly Slice[], codeOf: (slice: Slice) => Code): Map<Code, bigint> =>
  new Map([...groupBy(slices, codeOf)].map(([code, those]) => [code, sumOf(those)]));
