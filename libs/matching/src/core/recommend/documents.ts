import { RECOMMEND_CONSTANTS } from './parameters';
import type { Candidate, Corpus } from './corpus';
import { countColumns, countRows, unitRows, type SparseRows } from './sparse-rows';
import { indexFeatures, type FeatureIndex } from './text-features';

/** The texts of pairs and candidates in the numbers that the signals read; terms come before phrases. */
export interface Documents {
  /** The term of each term column. */
  readonly terms: readonly string[];
  /** Pairs and candidates × features (terms and phrases), inverse document frequency where present, of length 1. */
  readonly pairFeatures: SparseRows;
  readonly candidateFeatures: SparseRows;
  /** Candidates × terms, counts. */
  readonly candidateTerms: SparseRows;
  /** Pairs and candidates × terms, TF-IDF of length 1. */
  readonly pairVectors: SparseRows;
  readonly candidateVectors: SparseRows;
  /** Inverse document frequency of each term over all recipients, as in BM25. */
  readonly idf: Float64Array;
}

type Texts = readonly { readonly texts: readonly string[] }[];

/** Reads the texts of the corpus and of the candidates; what too few pairs use is left out. */
export function readDocuments(corpus: Corpus, candidates: readonly Candidate[]): Documents {
  const texts = new Set<string>();
  for (const { texts: own } of [...corpus.pairs, ...candidates]) for (const text of own) texts.add(text);
  const index = indexFeatures(texts);
  const columns = numberColumns(corpus.pairs, index);
  const candidateTerms = termRows(candidates, index, columns);
  const sameRecipients = candidates === corpus.recipients;
  const idf = inverseFrequency(sameRecipients ? candidateTerms : termRows(corpus.recipients, index, columns));
  const weigh = (count: number, term: number) => (1 + Math.log(count)) * idf[term]!;
  const pairFeatures = featureRows(corpus.pairs, index, columns);
  const rarity = pairRarity(pairFeatures);
  const weighFeature = (_: number, feature: number) => rarity[feature]!;
  return {
    terms: columns.terms,
    pairFeatures: unitRows(pairFeatures, weighFeature),
    candidateFeatures: unitRows(featureRows(candidates, index, columns), weighFeature),
    candidateTerms,
    pairVectors: unitRows(termRows(corpus.pairs, index, columns), weigh),
    candidateVectors: unitRows(candidateTerms, weigh),
    idf,
  };
}

/** Which column a raw feature number has, −1 for features that too few pairs use. */
interface Columns {
  readonly numbering: Int32Array;
  readonly terms: readonly string[];
  readonly count: number;
}

function numberColumns(pairs: Texts, index: FeatureIndex): Columns {
  const used = usesOf(pairs, index);
  const numbering = new Int32Array(index.terms.length).fill(-1);
  const enough = (feature: number) => used[feature]! >= RECOMMEND_CONSTANTS.minimumDocuments;
  const terms: string[] = [];
  index.terms.forEach((term, feature) => {
    if (term !== null && enough(feature)) numbering[feature] = terms.push(term) - 1;
  });
  let count = terms.length;
  index.terms.forEach((term, feature) => {
    if (term === null && enough(feature)) numbering[feature] = count++;
  });
  return { numbering, terms, count };
}

/** In how many pairs each raw feature occurs. */
function usesOf(pairs: Texts, index: FeatureIndex): Uint32Array {
  const uses = new Uint32Array(index.terms.length);
  const lastPair = new Uint32Array(index.terms.length);
  pairs.forEach(({ texts }, pair) => {
    for (const list of featureLists(texts, index)) {
      for (let at = 0; at < list.length; at++) {
        const feature = list[at]!;
        if (lastPair[feature] === pair + 1) continue;
        lastPair[feature] = pair + 1;
        uses[feature]! += 1;
      }
    }
  });
  return uses;
}

function featureLists(texts: readonly string[], index: FeatureIndex): Uint32Array[] {
  return texts.flatMap((text) => [index.of(text).terms, index.of(text).phrases]);
}

function termRows(rows: Texts, index: FeatureIndex, columns: Columns): SparseRows {
  const lists = rows.map(({ texts }) => texts.map((text) => index.of(text).terms));
  return countRows(lists, columns.numbering, columns.terms.length);
}

function featureRows(rows: Texts, index: FeatureIndex, columns: Columns): SparseRows {
  const lists = rows.map(({ texts }) => featureLists(texts, index));
  const counted = countRows(lists, columns.numbering, columns.count);
  return { ...counted, values: counted.values.fill(1) };
}

/** ln(1 + (N − n + ½)/(n + ½)), N recipients of which n hold the term (Robertson and Spärck Jones). */
function inverseFrequency(recipients: SparseRows): Float64Array {
  const total = recipients.count;
  return Float64Array.from(countColumns(recipients), (count) =>
    Math.log(1 + (total - count + 0.5) / (count + 0.5)),
  );
}

/** 1 + ln((1 + N)/(1 + n)), N pairs of which n hold the feature: even the commonest word tells something of a style. */
function pairRarity(pairs: SparseRows): Float64Array {
  return Float64Array.from(countColumns(pairs), (count) => 1 + Math.log((1 + pairs.count) / (1 + count)));
}
