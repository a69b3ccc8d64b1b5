import { RECOMMEND_PARAMETERS, type RecommendParameters } from '../parameters';
import { engineMethod, measureMethod, type Question } from './question';

/** What the search tries for each parameter, in this order; co-funding is the unit of the weights. */
const GRID: Readonly<Partial<Record<keyof RecommendParameters, readonly number[]>>> = {
  cofundingEvidence: [0.1, 0.3, 1, 3],
  wording: [0.5, 1, 2],
  neighbours: [0, 0.1, 0.3],
  relevance: [0, 0.15, 0.3, 0.5],
};
const ROUNDS = 2;

/** A change must gain this much of the sum of four measures, else chance would choose: few funders, many settings. */
const MINIMUM_GAIN = 0.01;

/** What a setting is worth for each funder that a question scores: NDCG@10 plus recall@100. */
type Worth = ReadonlyMap<number, number>;

/** The worth of settings over some questions, each measured once however often it is asked. */
export class SettingsTable {
  private readonly measured = new Map<string, readonly Worth[]>();

  constructor(private readonly questions: readonly Question[]) {}

  /** The sum over the questions of the mean worth for the funders that may be looked at. */
  objective(parameters: RecommendParameters, mayUse: (funder: number) => boolean): number {
    const means = this.worth(parameters).map((worth) => {
      const values = [...worth].filter(([funder]) => mayUse(funder)).map(([, value]) => value);
      return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    });
    return means.reduce((sum, mean) => sum + mean, 0);
  }

  private worth(parameters: RecommendParameters): readonly Worth[] {
    const key = JSON.stringify(parameters);
    const known = this.measured.get(key);
    if (known) return known;
    const worth = this.questions.map((question) => worthOf(question, parameters));
    this.measured.set(key, worth);
    return worth;
  }
}

/** Coordinate search, from those in use, for the parameters with the best objective on the funders it may look at. */
export function tuneParameters(
  table: Pick<SettingsTable, 'objective'>,
  mayUse: (funder: number) => boolean,
): RecommendParameters {
  let best = RECOMMEND_PARAMETERS;
  let bestValue = table.objective(best, mayUse);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, values] of Object.entries(GRID)) {
      for (const value of values) {
        const tried = { ...best, [name]: value };
        const reached = table.objective(tried, mayUse);
        if (reached > bestValue + MINIMUM_GAIN) [best, bestValue] = [tried, reached];
      }
    }
  }
  return best;
}

function worthOf(question: Question, parameters: RecommendParameters): Worth {
  const measures = measureMethod(
    question,
    engineMethod(question, () => parameters),
    question.funders,
  );
  return new Map(
    question.funders.map((funder, index) => [funder, measures[index]!.ndcg10 + measures[index]!.recall100]),
  );
}
