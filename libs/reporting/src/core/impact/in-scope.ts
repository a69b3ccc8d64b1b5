import { regionOf, type Population, type Region, type StateCode, type Strategy } from '@puente/taxonomy/core';
import type { ImpactAward, ImpactFacts } from './impact-facts';
import type { ImpactScope } from './impact-scope';

/** An award that is for several places or groups: no part of it can be called one's. */
export const SEVERAL = 'several';
/** What the award does not say. */
export const UNTOLD = 'not-told';

export type RegionBucket = Region | typeof SEVERAL | typeof UNTOLD;
export type PopulationBucket = Population | typeof SEVERAL | typeof UNTOLD;

/** The one region of an award's states. */
export const regionBucket = (states: readonly StateCode[]): RegionBucket => only(states.map(regionOf));

/** The one group that an award's programme is for. */
export const populationBucket = (populations: readonly Population[]): PopulationBucket => only(populations);

function only<Code extends string>(codes: readonly Code[]): Code | typeof SEVERAL | typeof UNTOLD {
  const [first, ...rest] = new Set(codes);
  if (first === undefined) return UNTOLD;
  return rest.length > 0 ? SEVERAL : first;
}

/** The facts that a report is about, a chain of awards counted once, where it was given first. */
export function inScope(facts: ImpactFacts, scope: ImpactScope): ImpactFacts {
  const wanted = facts.awards.filter((award) => isWanted(award, scope));
  const awards = countedOnce(wanted);
  const ids = new Set(wanted.map(({ id }) => id));
  const counts = distinct(facts.counts.filter(({ awardId }) => ids.has(awardId)));
  const chosen = new Set(counts.map(countKey));
  return { ...facts, awards, counts, parts: facts.parts.filter((part) => chosen.has(countKey(part))) };
}

function isWanted(award: ImpactAward, { strategy, region, population, source }: ImpactScope): boolean {
  return (
    (!strategy || award.strategies.some(({ code }) => code === strategy)) &&
    (!region || regionBucket(award.states) === region) &&
    (!population || award.populations.includes(population)) &&
    (!source || award.sourceTenantId === source)
  );
}

/** Without awards whose money is that of another one in the list. */
export function countedOnce(awards: readonly ImpactAward[]): ImpactAward[] {
  const ids = new Set(awards.map(({ id }) => id));
  return awards.filter(({ sourceId }) => sourceId === null || !ids.has(sourceId));
}

const countKey = ({ recipientId, indicator, definition }: CountName): string =>
  `${recipientId} ${indicator} ${definition}`;
type CountName = Pick<ImpactFacts['counts'][number], 'recipientId' | 'indicator' | 'definition'>;

/** One count of a report, for however many awards it was accepted. */
function distinct(counts: ImpactFacts['counts']): ImpactFacts['counts'] {
  const seen = new Set<string>();
  return counts.filter(({ reportId, indicator, definition }) => {
    const key = `${reportId} ${indicator} ${definition}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** An amount split by the percentages of strategies: the parts are together the amount, what is left over goes to the first ones. */
export function byStrategy(
  minor: bigint,
  shares: ImpactAward['strategies'],
): { readonly code: Strategy; readonly minor: bigint }[] {
  const sign = minor < 0n ? -1n : 1n;
  const parts = shares.map(({ code, percent }) => ({ code, minor: (minor * BigInt(percent)) / 100n }));
  const left = sign * (minor - parts.reduce((sum, each) => sum + each.minor, 0n));
  return parts.map((each, at) => ({ ...each, minor: each.minor + (BigInt(at) < left ? sign : 0n) }));
}
