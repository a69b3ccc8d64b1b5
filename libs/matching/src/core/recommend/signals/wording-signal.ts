import type { Corpus } from '../corpus';
import type { Documents } from '../documents';
import { RECOMMEND_CONSTANTS } from '../parameters';
import { timesVector } from '../sparse-rows';
import type { CofundingModel } from './cofunding-signal';
import { learnLinear, scatteredOrder } from './linear-classifier';
import type { Signal } from './text-signals';

const { cost, sharpness, followed } = RECOMMEND_CONSTANTS.wording;

/**
 * Square root of the share of each candidate's text that goes to the funder, when every text is shared out among all
 * funders: a linear classifier for each funder tells the texts of its past grants from those of all others, and the
 * softmax of their decisions shares. Who writes like several funders counts less for each. A little of what goes to
 * the funders that one follows counts too: it is all there is for a funder that publishes no descriptions.
 */
export function wordingSignal(corpus: Corpus, documents: Documents, cofunding: CofundingModel): Signal {
  let shares: readonly Float64Array[] | undefined;
  return (funder) => {
    shares ??= shareOut(decisions(corpus, documents));
    const sums = shares[funder]!.slice();
    followedFunders(cofunding, funder).forEach((weight, other) => {
      if (weight > 0) shares![other]!.forEach((share, place) => (sums[place]! += followed * weight * share));
    });
    return sums.map(Math.sqrt);
  };
}

/** How much the records of each other funder say about this one, in all. */
function followedFunders({ records, weights }: CofundingModel, funder: number): Map<number, number> {
  const sums = new Map<number, number>();
  records.forEach((record, at) => {
    sums.set(record.funder, (sums.get(record.funder) ?? 0) + weights[funder * records.length + at]!);
  });
  return sums;
}

/** The decision of each funder's classifier about each candidate; −∞ without a word that pairs use. */
function decisions(corpus: Corpus, { pairFeatures, candidateFeatures }: Documents): Float64Array[] {
  const order = scatteredOrder(pairFeatures.count);
  const { offsets } = candidateFeatures;
  return corpus.funders.map((_, funder) => {
    const isOwn = (pair: number) => corpus.pairs[pair]!.funder === funder;
    const { weights, bias } = learnLinear(pairFeatures, isOwn, cost, order);
    return timesVector(candidateFeatures, weights).map((product, row) =>
      offsets[row] === offsets[row + 1] ? -Infinity : product + bias,
    );
  });
}

/** Softmax over the funders, 0 where nothing was decided; one funder alone has nobody to share with, so it gets 0. */
function shareOut(decided: readonly Float64Array[]): Float64Array[] {
  if (decided.length < 2) return decided.map((each) => each.map(() => 0));
  const totals = new Float64Array(decided[0]!.length);
  const powers = decided.map((each) => each.map((value) => Math.exp(sharpness * value)));
  for (const each of powers) each.forEach((power, place) => (totals[place]! += power));
  return powers.map((each) => each.map((power, place) => (power > 0 ? power / totals[place]! : 0)));
}
