import { byCodeUnit, type FundedGrant } from '../funded-grant';
import type { RecommendParameters } from '../parameters';
import { buildRecommender } from '../recommend';
import type { Signal } from '../signals/text-signals';
import { bootstrapMean, type MeanInterval } from './bootstrap';
import { hidePairs } from './hide-pairs';
import { measureExposure, type Exposure } from './measures';
import { PEER_METHODS, peerMethods, type PeerMethod } from './methods';
import { buildQuestion, engineMethod, listBy, measureMethod, type Question } from './question';
import { tuneParameters, TUNING_STEPS } from './tune';

export type MethodName = PeerMethod | 'engine';
export type QuestionName = 'known' | 'newcomer';

/** One method on one question: means over the reporting funders, exposure over the lists of all scored funders. */
export interface MethodResult {
  readonly method: MethodName;
  readonly mrr: MeanInterval;
  readonly ndcg10: MeanInterval;
  readonly recall100: MeanInterval;
  readonly exposure: Exposure;
}

export interface QuestionResult {
  readonly question: QuestionName;
  readonly candidates: number;
  readonly hiddenPairs: number;
  readonly tunedOn: readonly string[];
  readonly reportedOn: readonly string[];
  readonly methods: readonly MethodResult[];
}

/** What an evaluation found: the parameters from one half of the funders, the figures from the other. */
export interface Evaluation {
  readonly parameters: RecommendParameters;
  readonly questions: readonly QuestionResult[];
}

export interface EvaluationOptions {
  readonly seed: number;
  readonly resamples: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Hides pairs of its own, tunes the engine on every second funder (in order of hidden pairs, so that both halves have
 * large and small ones) and measures it and its peers on the others. The same grants and seed give the same result.
 */
export function evaluateRecommender(grants: readonly FundedGrant[], options: EvaluationOptions): Evaluation {
  const total = 2 + TUNING_STEPS + 2 * (PEER_METHODS.length + 1);
  let done = 0;
  const step = () => options.onProgress?.((done += 1), total);
  const hidden = hidePairs(grants);
  const known = buildQuestion(buildRecommender(hidden.remaining), hidden.known);
  step();
  const newcomer = buildQuestion(buildRecommender(hidden.remaining, hidden.newcomers), hidden.newcomer);
  step();
  const tuning = tuningFunders([known, newcomer]);
  const isTuning = (question: Question) => question.funders.filter((funder) => tuning.has(funder));
  const parameters = tuneParameters(
    [known, newcomer].map((question) => ({ question, funders: isTuning(question) })),
    step,
  );
  const report = (name: QuestionName, question: Question) =>
    reportQuestion(name, question, tuning, parameters, options, step);
  return { parameters, questions: [report('known', known), report('newcomer', newcomer)] };
}

/** Every second funder in order of its hidden pairs over both questions, then of name; both share one corpus. */
function tuningFunders(questions: readonly Question[]): ReadonlySet<number> {
  const names = questions[0]!.recommender.corpus.funders;
  const sizeOf = (funder: number) =>
    questions.reduce((sum, question) => sum + (question.hidden.get(funder)?.size ?? 0), 0);
  const scored = [...new Set(questions.flatMap((question) => question.funders))];
  const ordered = scored.sort(
    (one, other) => sizeOf(other) - sizeOf(one) || byCodeUnit(names[one]!, names[other]!),
  );
  return new Set(ordered.filter((_, index) => index % 2 === 0));
}

function reportQuestion(
  name: QuestionName,
  question: Question,
  tuning: ReadonlySet<number>,
  parameters: RecommendParameters,
  options: EvaluationOptions,
  step: () => void,
): QuestionResult {
  const reporting = question.funders.filter((funder) => !tuning.has(funder));
  const nameOf = (funder: number) => question.recommender.corpus.funders[funder]!;
  const peers = peerMethods(question.recommender);
  const methods = [...PEER_METHODS.map((method) => [method, peers[method]] as const)];
  const results = [...methods, ['engine', engineMethod(question, parameters)] as const].map(
    ([method, signal]) => {
      step();
      return { method, ...methodResult(question, signal, reporting, options) };
    },
  );
  return {
    question: name,
    candidates: question.recommender.candidates.length,
    hiddenPairs: [...question.hidden.values()].reduce((sum, places) => sum + places.size, 0),
    tunedOn: question.funders.filter((funder) => tuning.has(funder)).map(nameOf),
    reportedOn: reporting.map(nameOf),
    methods: results,
  };
}

function methodResult(
  question: Question,
  method: Signal,
  reporting: readonly number[],
  { seed, resamples }: EvaluationOptions,
): Omit<MethodResult, 'method'> {
  const measures = measureMethod(question, method, reporting);
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
