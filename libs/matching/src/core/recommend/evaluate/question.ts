import { dampingFactors, dampScores } from '../damping';
import type { RecommendParameters } from '../parameters';
import { signalValues, type Recommender } from '../recommend';
import { scoreCandidates, type SignalValues } from '../score-candidates';
import type { Signal } from '../signals/text-signals';
import { topCandidates } from '../top-candidates';
import { measureRanking, type RankingMeasures } from './measures';

/** One of the two questions, with the hidden places of every funder that can be scored. */
export interface Question {
  readonly recommender: Recommender;
  /** Places in `recommender.corpus.funders`, ascending. */
  readonly funders: readonly number[];
  readonly hidden: ReadonlyMap<number, ReadonlySet<number>>;
  /** The signals of each scored funder, computed once. */
  readonly values: ReadonlyMap<number, SignalValues>;
}

export const LIST_LENGTH = 100;

/** Sets up a question: hidden recipients by funder become places among the candidates. */
export function buildQuestion(
  recommender: Recommender,
  hidden: ReadonlyMap<string, ReadonlySet<string>>,
): Question {
  const places = new Map(recommender.candidates.map((candidate, index) => [candidate.key, index]));
  const funders = recommender.corpus.funders.flatMap((name, index) => (hidden.has(name) ? [index] : []));
  const placesOf = (funder: number) =>
    new Set([...hidden.get(recommender.corpus.funders[funder]!)!].map((key) => places.get(key)!));
  return {
    recommender,
    funders,
    hidden: new Map(funders.map((funder) => [funder, placesOf(funder)])),
    values: new Map(funders.map((funder) => [funder, signalValues(recommender, funder)])),
  };
}

/** The list that a method gives a funder: the places of its highest scores, without those already funded. */
export function listBy(question: Question, method: Signal, funder: number): number[] {
  return topCandidates(method(funder), LIST_LENGTH, question.recommender.funded[funder]!);
}

/** The engine as a method, with its signals taken from what was computed. */
export function engineMethod(
  { recommender, values }: Question,
  parametersOf: (funder: number) => RecommendParameters,
): Signal {
  return (funder) => scoreCandidates(recommender.candidates, values.get(funder)!, parametersOf(funder)).score;
}

/** A method with its scores damped by the lists that it gives to the question's funders. */
export function dampedMethod(question: Question, method: Signal, damping: number): Signal {
  const lists = question.funders.map((funder) => listBy(question, method, funder));
  const factors = dampingFactors(lists, question.recommender.candidates, damping);
  return (funder) => dampScores(method(funder), factors(question.funders.indexOf(funder)));
}

/** The measures of a method for some of the question's funders, in their order. */
export function measureMethod(
  question: Question,
  method: Signal,
  funders: readonly number[],
): RankingMeasures[] {
  return funders.map((funder) =>
    measureRanking(listBy(question, method, funder), question.hidden.get(funder)!),
  );
}
