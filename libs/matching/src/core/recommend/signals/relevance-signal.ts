import type { Corpus } from '../corpus';
import type { Documents } from '../documents';
import { RECOMMEND_CONSTANTS } from '../parameters';
import { countColumns, timesVector, type SparseRows } from '../sparse-rows';
import { saturatedCounts, type Signal } from './text-signals';

const { funderTerms } = RECOMMEND_CONSTANTS.relevance;

/**
 * BM25 of what is said about each candidate, for the terms that tell the funder's past recipients from those of all
 * others: each counts by its relevance weight (Robertson and Spärck Jones 1976), and those with the largest offer
 * weight are asked (Robertson 1990: occurrences among the relevant times that weight).
 */
export function relevanceSignal(corpus: Corpus, documents: Documents): Signal {
  const { pairVectors, candidateTerms } = documents;
  const saturated = saturatedCounts(candidateTerms);
  const inAll = countColumns(pairVectors);
  return (funder) => {
    const [first, last] = [corpus.firstPair[funder]!, corpus.firstPair[funder + 1]!];
    const inOwn = countColumnsBetween(pairVectors, first, last);
    const weights = relevanceWeights(inOwn, inAll, last - first, pairVectors.count);
    return timesVector(saturated, keepOffered(weights, inOwn));
  };
}

function countColumnsBetween(
  { width, offsets, columns }: SparseRows,
  first: number,
  last: number,
): Uint32Array {
  const counts = new Uint32Array(width);
  for (let at = offsets[first]!; at < offsets[last]!; at++) counts[columns[at]!]! += 1;
  return counts;
}

/** ln((r + ½)(N − n − R + r + ½) / ((n − r + ½)(R − r + ½))), not below 0: r of R own pairs, n of N hold the term. */
function relevanceWeights(inOwn: Uint32Array, inAll: Uint32Array, own: number, all: number): Float64Array {
  return Float64Array.from(inOwn, (r, term) => {
    const n = inAll[term]!;
    const odds = ((r + 0.5) * (all - n - own + r + 0.5)) / ((n - r + 0.5) * (own - r + 0.5));
    return r === 0 ? 0 : Math.max(0, Math.log(odds));
  });
}

/** The weights of the terms with the largest offer weight, 0 for all others; of equal ones the first. */
function keepOffered(weights: Float64Array, inOwn: Uint32Array): Float64Array {
  const offer = (term: number) => inOwn[term]! * weights[term]!;
  const asked = Array.from(weights.keys())
    .filter((term) => weights[term]! > 0)
    .sort((one, other) => offer(other) - offer(one) || one - other)
    .slice(0, funderTerms);
  const kept = new Float64Array(weights.length);
  for (const term of asked) kept[term] = weights[term]!;
  return kept;
}
