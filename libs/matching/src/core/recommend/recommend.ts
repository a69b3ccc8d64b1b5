import { buildCorpus, newcomerCandidates, type Candidate, type Corpus } from './corpus';
import { readDocuments, type Documents } from './documents';
import { byCodeUnit, type FundedGrant, type NewcomerText } from './funded-grant';
import { RECOMMEND_PARAMETERS, type RecommendParameters } from './parameters';
import {
  scoreCandidates,
  SIGNAL_CODES,
  type Scores,
  type SignalCode,
  type SignalValues,
} from './score-candidates';
import { cofundingSignal, learnCofunding, type CofundingModel } from './signals/cofunding-signal';
import { neighboursSignal } from './signals/neighbours-signal';
import { bestTermsSignal, centroidSignal, wordingSignal, type Signal } from './signals/text-signals';
import { topCandidates } from './top-candidates';

/** One line of a ranking: `shares` are the parts of this score, largest first, and sum to 1 (none when it is 0). */
export interface Recommendation {
  readonly rank: number;
  readonly recipientKey: string;
  readonly recipient: string;
  readonly score: number;
  readonly shares: readonly { readonly code: SignalCode; readonly share: number }[];
}

/** Grants and candidates made ready for ranking: build once, then ask for each funder. */
export interface Recommender {
  readonly corpus: Corpus;
  readonly candidates: readonly Candidate[];
  readonly documents: Documents;
  readonly cofunding: CofundingModel;
  readonly signals: Readonly<Record<SignalCode, Signal>>;
  /** For each funder, the places of the candidates that it has already funded. */
  readonly funded: readonly ReadonlySet<number>[];
}

/**
 * Prepares the recommender over past grants. Without newcomers the candidates are the recipients of the grants; with
 * them, the newcomers. The order of either list changes nothing.
 */
export function buildRecommender(
  grants: readonly FundedGrant[],
  newcomers?: readonly NewcomerText[],
): Recommender {
  const corpus = buildCorpus(grants);
  const candidates = newcomers ? newcomerCandidates(newcomers, corpus.funders) : corpus.recipients;
  const documents = readDocuments(corpus, candidates);
  const cofunding = learnCofunding(corpus);
  return {
    corpus,
    candidates,
    documents,
    cofunding,
    signals: {
      cofunding: cofundingSignal(corpus, candidates, cofunding),
      wording: wordingSignal(corpus, documents),
      centroid: centroidSignal(corpus, documents),
      neighbours: neighboursSignal(corpus, documents),
      'best-terms': bestTermsSignal(corpus, documents),
    },
    funded: fundedPlaces(corpus, candidates),
  };
}

/** The raw signals of every candidate for a funder (its place in `corpus.funders`). */
export function signalValues(recommender: Recommender, funder: number): SignalValues {
  const { signals } = recommender;
  return {
    cofunding: signals.cofunding(funder),
    wording: signals.wording(funder),
    centroid: signals.centroid(funder),
    neighbours: signals.neighbours(funder),
    'best-terms': signals['best-terms'](funder),
  };
}

/** The best candidates that a funder has not yet funded, best first; equal scores in order of key. */
export function recommendFor(
  recommender: Recommender,
  funder: number,
  top: number,
  parameters: RecommendParameters = RECOMMEND_PARAMETERS,
): Recommendation[] {
  const scores = scoreCandidates(recommender.candidates, signalValues(recommender, funder), parameters);
  const places = topCandidates(scores.score, top, recommender.funded[funder]!);
  return places.map((place, index) => ({
    rank: index + 1,
    recipientKey: recommender.candidates[place]!.key,
    recipient: recommender.candidates[place]!.name,
    score: scores.score[place]!,
    shares: sharesOf(scores, place),
  }));
}

/** The parts of one score as shares of it, largest first. */
export function sharesOf(scores: Scores, place: number): Recommendation['shares'] {
  const total = scores.score[place]!;
  return SIGNAL_CODES.map((code) => ({ code, share: total > 0 ? scores.parts[code][place]! / total : 0 }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share || byCodeUnit(one.code, other.code));
}

function fundedPlaces(corpus: Corpus, candidates: readonly Candidate[]): Set<number>[] {
  const places = new Map(candidates.map((candidate, index) => [candidate.key, index]));
  const funded = corpus.funders.map(() => new Set<number>());
  for (const pair of corpus.pairs) {
    const place = places.get(corpus.recipients[pair.recipient]!.key);
    if (place !== undefined) funded[pair.funder]!.add(place);
  }
  return funded;
}
