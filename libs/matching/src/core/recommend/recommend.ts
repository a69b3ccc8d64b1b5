import { buildCorpus, newcomerCandidates, type Candidate, type Corpus } from './corpus';
import { dampingFactors, dampScores, type DampingFactors } from './damping';
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
import { relevanceSignal } from './signals/relevance-signal';
import type { Signal } from './signals/text-signals';
import { wordingSignal } from './signals/wording-signal';
import { topCandidates } from './top-candidates';

/** One line of a ranking: `shares` are the parts of the score, largest first, and sum to 1 (none when it is 0). */
export interface Recommendation {
  readonly rank: number;
  readonly recipientKey: string;
  readonly recipient: string;
  readonly score: number;
  /** What the score was multiplied by, so that nobody fills all lists: 1 when nothing was damped. */
  readonly damping: number;
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
      wording: wordingSignal(corpus, documents, cofunding),
      neighbours: neighboursSignal(corpus, documents),
      relevance: relevanceSignal(corpus, documents),
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
    neighbours: signals.neighbours(funder),
    relevance: signals.relevance(funder),
  };
}

/** How a ranking is made; what is left out is as found by `--evaluate`, undamped. */
export interface RankingOptions {
  readonly parameters?: RecommendParameters;
  /** From `exposureDamping`. */
  readonly damping?: DampingFactors;
}

/** The best candidates that a funder has not yet funded, best first; equal scores in order of key. */
export function recommendFor(
  recommender: Recommender,
  funder: number,
  top: number,
  { parameters = RECOMMEND_PARAMETERS, damping }: RankingOptions = {},
): Recommendation[] {
  const scores = scoreCandidates(recommender.candidates, signalValues(recommender, funder), parameters);
  const factors = damping?.(funder);
  const damped = factors ? dampScores(scores.score, factors) : scores.score;
  const places = topCandidates(damped, top, recommender.funded[funder]!);
  return places.map((place, index) => ({
    rank: index + 1,
    recipientKey: recommender.candidates[place]!.key,
    recipient: recommender.candidates[place]!.name,
    score: damped[place]!,
    damping: factors?.[place] ?? 1,
    shares: sharesOf(scores, place),
  }));
}

/** The factors that even out who stands in the lists of `top` for all funders; see `dampingFactors`. */
export function exposureDamping(
  recommender: Recommender,
  top: number,
  damping: number,
  parameters: RecommendParameters = RECOMMEND_PARAMETERS,
): DampingFactors {
  const lists = recommender.corpus.funders.map((_, funder) => {
    const { score } = scoreCandidates(recommender.candidates, signalValues(recommender, funder), parameters);
    return topCandidates(score, top, recommender.funded[funder]!);
  });
  return dampingFactors(lists, recommender.candidates, damping);
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
