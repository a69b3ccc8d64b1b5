import type { Corpus } from '../corpus';
import type { Documents } from '../documents';
import { RECOMMEND_CONSTANTS } from '../parameters';
import type { SparseRows } from '../sparse-rows';
import type { Signal } from './text-signals';

/** The pairs of one funder by term: `postings[starts[t] … starts[t + 1])` are its pairs that hold term t. */
interface Postings {
  readonly starts: Uint32Array;
  readonly pairs: Uint32Array;
  readonly values: Float64Array;
  readonly count: number;
}

/** Mean cosine of each candidate with its most similar among the funder's past recipients; missing ones count 0. */
export function neighboursSignal(corpus: Corpus, documents: Documents): Signal {
  const { candidateVectors } = documents;
  return (funder) => {
    const postings = invert(corpus, documents.pairVectors, funder);
    const scratch = newScratch(postings.count);
    const means = new Float64Array(candidateVectors.count);
    for (let row = 0; row < candidateVectors.count; row++) {
      const touched = similarities(candidateVectors, row, postings, scratch);
      means[row] = takeMeanOfLargest(scratch, touched);
    }
    return means;
  };
}

/** The past recipients of a funder most similar to one candidate, best first: pair numbers and cosines. */
export function nearestPairs(
  corpus: Corpus,
  documents: Documents,
  funder: number,
  candidate: number,
): { readonly pair: number; readonly similarity: number }[] {
  const postings = invert(corpus, documents.pairVectors, funder);
  const scratch = newScratch(postings.count);
  similarities(documents.candidateVectors, candidate, postings, scratch);
  return [...scratch.similar]
    .map((similarity, index) => ({ pair: corpus.firstPair[funder]! + index, similarity }))
    .filter(({ similarity }) => similarity > 0)
    .sort((one, other) => other.similarity - one.similarity || one.pair - other.pair)
    .slice(0, RECOMMEND_CONSTANTS.neighbours);
}

function invert(corpus: Corpus, vectors: SparseRows, funder: number): Postings {
  const [first, last] = [corpus.firstPair[funder]!, corpus.firstPair[funder + 1]!];
  const [from, to] = [vectors.offsets[first]!, vectors.offsets[last]!];
  const starts = new Uint32Array(vectors.width + 1);
  for (let at = from; at < to; at++) starts[vectors.columns[at]! + 1]! += 1;
  for (let term = 0; term < vectors.width; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const pairs = new Uint32Array(to - from);
  const values = new Float64Array(to - from);
  for (let pair = first; pair < last; pair++) {
    for (let at = vectors.offsets[pair]!; at < vectors.offsets[pair + 1]!; at++) {
      const place = next[vectors.columns[at]!]!++;
      pairs[place] = pair - first;
      values[place] = vectors.values[at]!;
    }
  }
  return { starts, pairs, values, count: last - first };
}

/** Cosines by pair, and the pairs touched so far, so that only those are read and cleared. */
interface Scratch {
  readonly similar: Float64Array;
  readonly touched: Uint32Array;
  /** The largest cosines of the candidate at hand, ascending. */
  readonly best: Float64Array;
}

function newScratch(count: number): Scratch {
  return {
    similar: new Float64Array(count),
    touched: new Uint32Array(count),
    best: new Float64Array(Math.min(RECOMMEND_CONSTANTS.neighbours, count)),
  };
}

/** Adds up the cosines of one candidate; returns how many pairs were touched. */
function similarities(candidates: SparseRows, row: number, postings: Postings, scratch: Scratch): number {
  const { starts, pairs, values } = postings;
  const { similar, touched } = scratch;
  const to = candidates.offsets[row + 1]!;
  let count = 0;
  for (let at = candidates.offsets[row]!; at < to; at++) {
    const term = candidates.columns[at]!;
    const weight = candidates.values[at]!;
    const end = starts[term + 1]!;
    for (let place = starts[term]!; place < end; place++) {
      const pair = pairs[place]!;
      if (similar[pair] === 0) touched[count++] = pair;
      similar[pair]! += weight * values[place]!;
    }
  }
  return count;
}

/** The mean of the few largest cosines; clears what was touched. */
function takeMeanOfLargest({ similar, touched, best }: Scratch, count: number): number {
  best.fill(0);
  for (let at = 0; at < count; at++) {
    const pair = touched[at]!;
    insert(best, similar[pair]!);
    similar[pair] = 0;
  }
  let sum = 0;
  for (let at = 0; at < best.length; at++) sum += best[at]!;
  return best.length > 0 ? sum / best.length : 0;
}

/** Puts a value into an ascending list of fixed length if it is larger than the first. */
function insert(best: Float64Array, value: number): void {
  if (best.length === 0 || value <= best[0]!) return;
  let place = 0;
  while (place + 1 < best.length && best[place + 1]! < value) {
    best[place] = best[place + 1]!;
    place += 1;
  }
  best[place] = value;
}
