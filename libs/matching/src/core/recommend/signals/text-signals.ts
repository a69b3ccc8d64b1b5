import type { Corpus } from '../corpus';
import type { Documents } from '../documents';
import { RECOMMEND_CONSTANTS } from '../parameters';
import { timesVector, type SparseRows } from '../sparse-rows';

const { bm25: BM25 } = RECOMMEND_CONSTANTS;

/** One number for each candidate, never negative. */
export type Signal = (funder: number) => Float64Array;

/** The sum of the vectors of a funder's past recipients, over all features. */
export function funderVector(corpus: Corpus, vectors: SparseRows, funder: number): Float64Array {
  const sum = new Float64Array(vectors.width);
  const [from, to] = [
    vectors.offsets[corpus.firstPair[funder]!]!,
    vectors.offsets[corpus.firstPair[funder + 1]!]!,
  ];
  for (let at = from; at < to; at++) sum[vectors.columns[at]!]! += vectors.values[at]!;
  return sum;
}

/** Cosine of each candidate with the mean of the funder's past recipients (Rocchio). */
export function centroidSignal(corpus: Corpus, documents: Documents): Signal {
  return (funder) => {
    const centroid = funderVector(corpus, documents.pairVectors, funder);
    const length = Math.sqrt(centroid.reduce((sum, value) => sum + value * value, 0));
    const products = timesVector(documents.candidateVectors, centroid);
    return length > 0 ? products.map((product) => product / length) : products;
  };
}

/** BM25 of each candidate for the funder's best terms: those that weigh most in the sum of its past recipients. */
export function bestTermsSignal(corpus: Corpus, documents: Documents): Signal {
  const weighted = bm25Rows(documents);
  return (funder) => {
    const query = new Float64Array(documents.terms.length);
    for (const term of bestTerms(funderVector(corpus, documents.pairVectors, funder))) query[term] = 1;
    return timesVector(weighted, query);
  };
}

function bestTerms(vector: Float64Array): number[] {
  const present: number[] = [];
  for (let term = 0; term < vector.length; term++) if (vector[term]! > 0) present.push(term);
  return present
    .sort((one, other) => vector[other]! - vector[one]! || one - other)
    .slice(0, BM25.funderTerms);
}

function bm25Rows({ candidateTerms, idf }: Documents): SparseRows {
  const { columns } = candidateTerms;
  const saturated = saturatedCounts(candidateTerms);
  return { ...saturated, values: saturated.values.map((value, at) => value * idf[columns[at]!]!) };
}

/** Counts of terms as BM25 takes them: each further one adds less, and one in a long text less than in a short one. */
export function saturatedCounts(rows: SparseRows): SparseRows {
  const { offsets, values, count } = rows;
  const lengths = timesVector(rows, new Float64Array(rows.width).fill(1));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count) || 1;
  const saturated = new Float64Array(values.length);
  for (let row = 0; row < count; row++) {
    const norm = BM25.saturation * (1 - BM25.lengthShare + (BM25.lengthShare * lengths[row]!) / mean);
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      saturated[at] = (values[at]! * (BM25.saturation + 1)) / (values[at]! + norm);
    }
  }
  return { ...rows, values: saturated };
}
