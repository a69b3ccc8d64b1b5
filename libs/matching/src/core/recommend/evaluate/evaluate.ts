import { byCodeUnit, type FundedGrant } from '../funded-grant';
import type { RecommendParameters } from '../parameters';
import { buildRecommender } from '../recommend';
import type { Signal } from '../signals/text-signals';
import { bootstrapMean, type MeanInterval } from './bootstrap';
import { hidePairs } from './hide-pairs';
import { measureExposure, type Exposure } from './measures';
import { PEER_METHODS, peerMethods, type PeerMethod } from './methods';
import { buildQuestion, dampedMethod, engineMethod, listBy, measureMethod, type Question } from './question';
import { SettingsTable, tuneParameters } from './tune';

export type MethodName = PeerMethod | 'engine';
export type QuestionName = 'known' | 'newcomer';

/** What a method reaches on one question: means over all scored funders, and exposure over their lists. */
export interface Figures {
  readonly mrr: MeanInterval;
  readonly ndcg10: MeanInterval;
  readonly recall100: MeanInterval;
  readonly exposure: Exposure;
}

export interface MethodResult extends Figures {
  readonly method: MethodName;
}

/** What the engine reaches when nobody may fill all lists. */
export interface DampingResult extends Figures {
  readonly damping: number;
}

export interface QuestionResult {
  readonly question: QuestionName;
  readonly candidates: number;
  readonly hiddenPairs: number;
  readonly funders: readonly string[];
  readonly methods: readonly MethodResult[];
  readonly damping: readonly DampingResult[];
}

/** What an evaluation found. */
export interface Evaluation {
  /** Found on all funders: to use, not what the figures were reached with. */
  readonly parameters: RecommendParameters;
  /** Found without the funders of each fold: the figures of those funders were reached with these. */
  readonly folds: readonly RecommendParameters[];
  readonly questions: readonly QuestionResult[];
}

export interface EvaluationOptions {
  readonly seed: number;
  readonly resamples: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const FOLDS = 5;
const DAMPINGS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Hides pairs of its own and measures the engine and its peers on them. The engine is cross-fitted: funders are dealt
 * to five folds, and those of each are measured with parameters tuned on the other four. The same grants and seed
 * give the same result.
 */
export function evaluateRecommender(grants: readonly FundedGrant[], options: EvaluationOptions): Evaluation {
  const step = stepper(2 + FOLDS + 1 + 2 * (PEER_METHODS.length + 1 + DAMPINGS.length), options);
  const hidden = hidePairs(grants);
  const known = buildQuestion(buildRecommender(hidden.remaining), hidden.known);
  step();
  const newcomer = buildQuestion(buildRecommender(hidden.remaining, hidden.newcomers), hidden.newcomer);
  step();
  const foldOf = dealToFolds([known, newcomer]);
  const table = new SettingsTable([known, newcomer]);
  const tune = (mayUse: (funder: number) => boolean) => {
    const found = tuneParameters(table, mayUse);
    step();
    return found;
  };
  const parameters = tune(() => true);
  const folds = Array.from({ length: FOLDS }, (_, fold) => tune((funder) => foldOf.get(funder) !== fold));
  const report = (name: QuestionName, question: Question) =>
    reportQuestion(name, question, (funder) => folds[foldOf.get(funder)!]!, options, step);
  return { parameters, folds, questions: [report('known', known), report('newcomer', newcomer)] };
}

function stepper(total: number, { onProgress }: EvaluationOptions): () => void {
  let done = 0;
  return () => onProgress?.((done += 1), total);
}

/**
 * Deals the scored funders to folds in order of their hidden pairs over both questions, then of name, so that each
 * fold has large and small ones; both questions share one corpus.
 */
function dealToFolds(questions: readonly Question[]): ReadonlyMap<number, number> {
  const names = questions[0]!.recommender.corpus.funders;
  const sizeOf = (funder: number) =>
    questions.reduce((sum, question) => sum + (question.hidden.get(funder)?.size ?? 0), 0);
  const scored = [...new Set(questions.flatMap((question) => question.funders))];
  const ordered = scored.sort(
    (one, other) => sizeOf(other) - sizeOf(one) || byCodeUnit(names[one]!, names[other]!),
  );
  return new Map(ordered.map((funder, index) => [funder, index % FOLDS]));
}

function reportQuestion(
  name: QuestionName,
  question: Question,
  parametersOf: (funder: number) => RecommendParameters,
  options: EvaluationOptions,
  step: () => void,
): QuestionResult {
  const figures = (method: Signal) => {
    step();
    return figuresOf(question, method, options);
  };
  const { corpus, candidates } = question.recommender;
  const peers = peerMethods(question.recommender);
  const engine = engineMethod(question, parametersOf);
  return {
    question: name,
    candidates: candidates.length,
    hiddenPairs: [...question.hidden.values()].reduce((sum, places) => sum + places.size, 0),
    funders: question.funders.map((funder) => corpus.funders[funder]!),
    methods: [
      ...PEER_METHODS.map((method) => ({ method, ...figures(peers[method]) })),
      { method: 'engine', ...figures(engine) },
    ],
    damping: DAMPINGS.map((damping) => ({ damping, ...figures(dampedMethod(question, engine, damping)) })),
  };
}

function figuresOf(question: Question, method: Signal, { seed, resamples }: EvaluationOptions): Figures {
  const measures = measureMethod(question, method, question.funders);
  const interval = (pick: (each: (typeof measures)[number]) => number) =>
    bootstrapMean(measures.map(pick), resamples, seed);
  const lists = question.funders.map((funder) => listBy(question, method, funder));
  return {
    mrr: interval((each) => each.mrr),
    ndcg10: interval((each) => each.ndcg10),
    recall100: interval((each) => each.recall100),
    exposure: measureExposure(lists, question.recommender.candidates.length),
  };
}
