import type { RecommendParameters } from '../parameters';
import { engineMethod, measureMethod, type Question } from './question';

/** What the search tries for each parameter, in this order; co-funding is the unit of the weights. */
const GRID: Readonly<Partial<Record<keyof RecommendParameters, readonly number[]>>> = {
  wording: [0.5, 1, 2, 3, 4],
  cofundingEvidence: [0.1, 0.2, 0.3, 0.5, 1, 2],
  centroid: [0, 0.1, 0.2, 0.3, 0.4],
  neighbours: [0, 0.1, 0.2, 0.3, 0.4],
  bestTerms: [0, 0.1, 0.2, 0.3, 0.4],
};
const ROUNDS = 2;

/** A change must gain this much of the sum of four measures, else chance would choose: few funders, many settings. */
const MINIMUM_GAIN = 0.01;

const START: RecommendParameters = {
  cofunding: 1,
  cofundingEvidence: 1,
  wording: 1,
  centroid: 0.1,
  neighbours: 0.1,
  bestTerms: 0.1,
};

/** A question with the funders it may be tuned on. */
export interface TuningQuestion {
  readonly question: Question;
  readonly funders: readonly number[];
}

/** Coordinate search for the parameters with the best mean of NDCG@10 and recall@100 over these questions. */
export function tuneParameters(
  questions: readonly TuningQuestion[],
  onStep: () => void = () => {},
): RecommendParameters {
  let best = START;
  let bestValue = objective(questions, best);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, values] of Object.entries(GRID)) {
      for (const value of values) {
        const tried = { ...best, [name]: value };
        const reached = objective(questions, tried);
        if (reached > bestValue + MINIMUM_GAIN) [best, bestValue] = [tried, reached];
      }
      onStep();
    }
  }
  return best;
}

/** How often `onStep` is called by `tuneParameters`. */
export const TUNING_STEPS = ROUNDS * Object.keys(GRID).length;

function objective(questions: readonly TuningQuestion[], parameters: RecommendParameters): number {
  const values = questions.map(({ question, funders }) => {
    const measures = measureMethod(question, engineMethod(question, parameters), funders);
    const sum = measures.reduce((total, each) => total + each.ndcg10 + each.recall100, 0);
    return sum / Math.max(1, measures.length);
  });
  return values.reduce((total, value) => total + value, 0);
}
