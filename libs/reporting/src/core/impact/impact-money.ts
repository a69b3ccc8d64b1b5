import type { Currency } from '@puente/kernel';
import type { ImpactAward } from './impact-facts';
import type { ImpactScope } from './impact-scope';
import { byStrategy, populationBucket, regionBucket } from './in-scope';

/** By what money is told apart. */
export const MONEY_CUTS = ['strategy', 'region', 'population'] as const;
export type MoneyCut = (typeof MONEY_CUTS)[number];
export const MEASURES = ['committed', 'paid'] as const;
export type Measure = (typeof MEASURES)[number];

/** A part of an award's money: never more than the award has in the period, and with all its parts exactly that. */
export interface MoneyPart {
  readonly value: string;
  readonly awardId: string;
  readonly contributor: string;
  readonly currency: Currency;
  readonly minor: bigint;
}

/** The money of awards, told apart. With a strategy asked for it is that strategy's share alone. */
export function moneyParts(
  awards: readonly ImpactAward[],
  { strategy }: ImpactScope,
  cut: MoneyCut,
  measure: Measure,
): MoneyPart[] {
  return awards.flatMap((award) => {
    const minor = BigInt(measure === 'committed' ? award.committedMinor : award.paidMinor);
    const shares = byStrategy(minor, award.strategies).filter(({ code }) => !strategy || code === strategy);
    const of = { awardId: award.id, contributor: award.nonprofitId, currency: award.currency };
    return shares
      .filter((share) => share.minor !== 0n)
      .map((share) => ({ ...of, value: valueOf(award, cut, share.code), minor: share.minor }));
  });
}

function valueOf(award: ImpactAward, cut: MoneyCut, strategy: string): string {
  if (cut === 'strategy') return strategy;
  return cut === 'region' ? regionBucket(award.states) : populationBucket(award.populations);
}

/** The currencies of awards that have money in the period, in order. */
export function currenciesOf(awards: readonly ImpactAward[]): Currency[] {
  const moved = awards.filter((award) => award.committedMinor !== '0' || award.paidMinor !== '0');
  return [...new Set(moved.map(({ currency }) => currency))].sort();
}
