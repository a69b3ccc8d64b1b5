import type { Candidate, Corpus, FundedPair } from '../corpus';
import { RECOMMEND_CONSTANTS } from '../parameters';
import { invertMatrix } from './invert-matrix';
import type { Signal } from './text-signals';

/** How much the record of one funder says about another: `weights[f * n + g]`, 0 with itself, may be negative. */
export interface CofundingModel {
  readonly weights: Float64Array;
  /** The length of each funder's record. */
  readonly lengths: Float64Array;
}

/**
 * Learns which funders follow each other: ridge regression of each funder's record on the records of all others in
 * closed form (Steck 2019, on the side of the funders). A record has √grants at each recipient and length 1, so
 * neither big funders nor long relations drown the rest, and what several funders share is counted once.
 */
export function learnCofunding(corpus: Corpus): CofundingModel {
  const order = corpus.funders.length;
  const lengths = new Float64Array(order);
  for (const pair of corpus.pairs) lengths[pair.funder]! += pair.grants;
  lengths.forEach((squares, funder) => (lengths[funder] = Math.sqrt(squares)));
  const inverse = invertMatrix(overlaps(corpus, lengths), order);
  const weights = inverse.map((value, at) => (Math.floor(at / order) === at % order ? 0 : -value));
  return { weights, lengths };
}

function overlaps(corpus: Corpus, lengths: Float64Array): Float64Array {
  const order = corpus.funders.length;
  const matrix = new Float64Array(order * order);
  for (const funders of pairsByRecipient(corpus)) {
    for (const one of funders) {
      for (const other of funders) {
        const product = Math.sqrt(one.grants * other.grants);
        matrix[one.funder * order + other.funder]! +=
          product / (lengths[one.funder]! * lengths[other.funder]!);
      }
    }
  }
  for (let funder = 0; funder < order; funder++) {
    matrix[funder * order + funder]! += RECOMMEND_CONSTANTS.cofundingRidge;
  }
  return matrix;
}

function pairsByRecipient(corpus: Corpus): FundedPair[][] {
  const groups = corpus.recipients.map((): FundedPair[] => []);
  for (const pair of corpus.pairs) groups[pair.recipient]!.push(pair);
  return groups;
}

/** What each pair adds to the co-funding signal of its recipient for a funder. */
export function cofundingShare(model: CofundingModel, funder: number, pair: FundedPair): number {
  const weight = model.weights[funder * model.lengths.length + pair.funder]!;
  return (weight * Math.sqrt(pair.grants)) / model.lengths[pair.funder]!;
}

/** Square root of the support that the other funders of each candidate give it, 0 where they speak against it. */
export function cofundingSignal(
  corpus: Corpus,
  candidates: readonly Candidate[],
  model: CofundingModel,
): Signal {
  const places = new Map(candidates.map((candidate, index) => [candidate.key, index]));
  const placeOf = corpus.recipients.map((recipient) => places.get(recipient.key) ?? -1);
  return (funder) => {
    const support = new Float64Array(candidates.length);
    for (const pair of corpus.pairs) {
      const place = placeOf[pair.recipient]!;
      if (place !== -1) support[place]! += cofundingShare(model, funder, pair);
    }
    return support.map((value) => Math.sqrt(Math.max(0, value)));
  };
}
