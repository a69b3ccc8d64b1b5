import { contentKey } from '@puente/organizations/core';
import type { Corpus } from '../corpus';
import type { Recommender } from '../recommend';
import { bestTermsSignal, centroidSignal, type Signal } from '../signals/text-signals';

/** The simple methods that the engine is compared with, on the same hidden pairs. */
export const PEER_METHODS = [
  'random',
  'popularity',
  'bm25',
  'centroid',
  'neighbours',
  'peers',
  'cofunding',
  'wording',
] as const;
export type PeerMethod = (typeof PEER_METHODS)[number];

/**
 * The peers over a recommender's candidates: chance, number of funders, the text signals alone, cosine of funders'
 * records with popular recipients damped, and the engine's own co-funding and wording alone.
 */
export function peerMethods(recommender: Recommender): Readonly<Record<PeerMethod, Signal>> {
  const { corpus, documents, signals } = recommender;
  return {
    random: randomMethod(recommender),
    popularity: popularityMethod(recommender),
    bm25: bestTermsSignal(corpus, documents),
    centroid: centroidSignal(corpus, documents),
    neighbours: signals.neighbours,
    peers: peersMethod(recommender),
    cofunding: signals.cofunding,
    wording: signals.wording,
  };
}

function randomMethod({ corpus, candidates }: Recommender): Signal {
  return (funder) =>
    Float64Array.from(candidates, ({ key }) =>
      parseInt(contentKey(`${corpus.funders[funder]}\u001e${key}`).slice(0, 8), 16),
    );
}

function popularityMethod({ corpus, candidates }: Recommender): Signal {
  const popularity = fundersOfEach(corpus);
  const byKey = new Map(corpus.recipients.map((recipient, index) => [recipient.key, popularity[index]!]));
  const scores = Float64Array.from(candidates, ({ key }) => byKey.get(key) ?? 0);
  return () => scores;
}

/** Σ over other funders g of the recipient: cos(f, g), each shared recipient counted by 1/number of its funders. */
function peersMethod({ corpus, candidates }: Recommender): Signal {
  const popularity = fundersOfEach(corpus);
  const places = new Map(candidates.map((candidate, index) => [candidate.key, index]));
  return (funder) => {
    const similarity = similarFunders(corpus, funder, popularity);
    const scores = new Float64Array(candidates.length);
    for (const pair of corpus.pairs) {
      const place = places.get(corpus.recipients[pair.recipient]!.key);
      if (place !== undefined) scores[place]! += similarity[pair.funder]!;
    }
    return scores;
  };
}

function similarFunders(corpus: Corpus, funder: number, popularity: Uint32Array): Float64Array {
  const own = new Set<number>();
  const sizeOf = (each: number) => corpus.firstPair[each + 1]! - corpus.firstPair[each]!;
  for (let at = corpus.firstPair[funder]!; at < corpus.firstPair[funder + 1]!; at++) {
    own.add(corpus.pairs[at]!.recipient);
  }
  const similarity = new Float64Array(corpus.funders.length);
  for (const pair of corpus.pairs) {
    if (own.has(pair.recipient)) similarity[pair.funder]! += 1 / popularity[pair.recipient]!;
  }
  return similarity.map((overlap, each) =>
    each === funder ? 0 : overlap / Math.sqrt(sizeOf(funder) * sizeOf(each)),
  );
}

function fundersOfEach(corpus: Corpus): Uint32Array {
  const counts = new Uint32Array(corpus.recipients.length);
  for (const pair of corpus.pairs) counts[pair.recipient]! += 1;
  return counts;
}
