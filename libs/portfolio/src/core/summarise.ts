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
import type { PlaceCode, PopulationCode } from './one-value';
import type { Amounts, PortfolioAward, Slice } from './portfolio-award';

/** Money in one currency; `awards` is how many awards have any of it. */
export interface MoneyLine extends Amounts {
  readonly currency: Currency;
  readonly awards: number;
}

export const DIMENSIONS = ['strategy', 'region', 'state', 'population', 'year'] as const;
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

/** The money under one strategy, in one region, for one population. */
export interface TogetherLine extends MoneyLine {
  readonly strategy: Strategy;
  readonly region: PlaceCode;
  readonly population: PopulationCode;
}

/** The money by strategy, region and population at once, where there is any, in the order of their codes. */
export function linesTogether(slices: readonly Slice[]): TogetherLine[] {
  const groups = groupBy(slices, ({ strategy, region, population }) => [strategy, region, population].join());
  return [...groups.keys()].sort().flatMap((key) => {
    const { strategy, region, population } = groups.get(key)![0]!;
    return totalsOf(groups.get(key)!).map((line) => ({ ...line, strategy, region, population }));
  });
}

/** What is committed under each strategy in each region, in one currency. */
export function crossOf(
  slices: readonly Slice[],
  currency: Currency,
): ReadonlyMap<Strategy, ReadonlyMap<PlaceCode, bigint>> {
  const those = committedIn(slices, currency);
  const byStrategy = groupBy(those, ({ strategy }) => strategy);
  return new Map([...byStrategy].map(([strategy, own]) => [strategy, sums(own, ({ region }) => region)]));
}

export function concentrationOf(slices: readonly Slice[], currency: Currency): Concentration {
  const those = committedIn(slices, currency);
  const all = sumOf(those);
  const permille = (part: bigint): number => permilleOf(part, all);
  const shares = byRecipient(those).map((own): Share => {
    const committedMinor = sumOf(own);
    return { permille: permille(committedMinor), committedMinor, awards: awardsOf(own) };
  });
  const inCapital = those.filter(({ award }) => award.states.length === 1 && award.states[0] === 'MX-CMX');
  return {
    ...{ currency, recipients: shares.length, largest: shares.slice(0, 5) },
    capitalPermille: permille(sumOf(inCapital)),
  };
}

/** How much of the money the recipients of most have together. */
export interface CurvePoint {
  /** That many of the recipients, the largest first. */
  readonly recipients: number;
  readonly permille: number;
}

const CURVE_STEPS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500];

/** How fast the money adds up from the largest recipient to the last one, in one currency; the last point is all of it. */
export function concentrationCurve(slices: readonly Slice[], currency: Currency): CurvePoint[] {
  const those = committedIn(slices, currency);
  const amounts = byRecipient(those).map(sumOf);
  const all = sumOf(those);
  const steps = [...CURVE_STEPS.filter((step) => step < amounts.length), amounts.length];
  return steps.map((recipients) => {
    const part = amounts.slice(0, recipients).reduce((sum, minor) => sum + minor, 0n);
    return { recipients, permille: permilleOf(part, all) };
  });
}

const committedIn = (slices: readonly Slice[], currency: Currency): Slice[] =>
  slices.filter(({ award, committedMinor }) => award.currency === currency && committedMinor > 0n);

const permilleOf = (part: bigint, all: bigint): number => (all === 0n ? 0 : Number((1000n * part) / all));

/** The slices of each recipient, those with most money first. */
function byRecipient(slices: readonly Slice[]): Slice[][] {
  const groups = [...groupBy(slices, ({ award }) => award.nonprofitId).values()];
  return groups.sort((one, other) => Number(sumOf(other) - sumOf(one)));
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
