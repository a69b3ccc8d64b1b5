import { foldTerms } from '../text';
import { byCodeUnit } from './funded-grant';
import type { Recommender } from './recommend';
import { cofundingShares } from './signals/cofunding-signal';
import { nearestPairs } from './signals/neighbours-signal';
import { funderVector } from './signals/text-signals';

/** What stands behind one recommendation, for a page that opens it. Lists are strongest first. */
export interface RecommendationEvidence {
  /** Terms that the texts about the candidate share with the funder's past grants, with the candidate's own word. */
  readonly terms: readonly { readonly term: string; readonly word: string; readonly share: number }[];
  /** Past recipients of the funder whose texts are most similar, with their cosine. */
  readonly neighbours: readonly { readonly recipient: string; readonly similarity: number }[];
  /** Other funders of the candidate whose record speaks for it; shares of all that speaks for it. */
  readonly cofunders: readonly { readonly funder: string; readonly share: number }[];
}

const STRONGEST = 8;
const WORD = /[\p{L}\p{N}]+/gu;

/** The evidence for a candidate (its place in `candidates`) and a funder (its place in `corpus.funders`). */
export function explainRecommendation(
  recommender: Recommender,
  funder: number,
  candidate: number,
): RecommendationEvidence {
  const { corpus, documents } = recommender;
  const neighbours = nearestPairs(corpus, documents, funder, candidate).map(({ pair, similarity }) => ({
    recipient: corpus.recipients[corpus.pairs[pair]!.recipient]!.name,
    similarity,
  }));
  return {
    terms: sharedTerms(recommender, funder, candidate),
    neighbours,
    cofunders: supportingFunders(recommender, funder, candidate),
  };
}

/** Shares are those of the cosine with the mean of the funder's past recipients. */
function sharedTerms({ corpus, documents, candidates }: Recommender, funder: number, candidate: number) {
  const centroid = funderVector(corpus, documents.pairVectors, funder);
  const { offsets, columns, values } = documents.candidateVectors;
  const products: { term: string; product: number }[] = [];
  for (let at = offsets[candidate]!; at < offsets[candidate + 1]!; at++) {
    const product = values[at]! * centroid[columns[at]!]!;
    if (product > 0) products.push({ term: documents.terms[columns[at]!]!, product });
  }
  const total = products.reduce((sum, { product }) => sum + product, 0);
  const words = wordsByTerm(candidates[candidate]!.texts);
  return products
    .sort((one, other) => other.product - one.product || byCodeUnit(one.term, other.term))
    .slice(0, STRONGEST)
    .map(({ term, product }) => ({ term, word: words.get(term) ?? term, share: product / total }));
}

function wordsByTerm(texts: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of texts.join(' ').match(WORD) ?? []) {
    const [term] = foldTerms(word);
    if (term !== undefined && !words.has(term)) words.set(term, word.toLowerCase());
  }
  return words;
}

function supportingFunders(
  { corpus, candidates, cofunding }: Recommender,
  funder: number,
  candidate: number,
) {
  const key = candidates[candidate]!.key;
  const recipient = corpus.recipients.findIndex((each) => each.key === key);
  const support = [...cofundingShares(cofunding, funder, recipient)]
    .map(([other, share]) => ({ funder: corpus.funders[other]!, share }))
    .filter(({ share }) => share > 0);
  const total = support.reduce((sum, { share }) => sum + share, 0);
  return support
    .map((each) => ({ ...each, share: each.share / total }))
    .sort((one, other) => other.share - one.share || byCodeUnit(one.funder, other.funder));
}
