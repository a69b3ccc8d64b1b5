import type { Candidate } from './corpus';
import type { RecommendParameters } from './parameters';

/** The signals of the score, by code; codes are stable. */
export const SIGNAL_CODES = ['cofunding', 'wording', 'neighbours', 'relevance'] as const;
export type SignalCode = (typeof SIGNAL_CODES)[number];

/** The raw signals of all candidates for one funder. */
export type SignalValues = Readonly<Record<SignalCode, Float64Array>>;

/** What each signal adds to each score: `score[i]` is the sum of the parts of i. */
export interface Scores {
  readonly parts: SignalValues;
  readonly score: Float64Array;
}

/**
 * Puts the signals of one funder on one scale (root mean square 1 over the candidates) and weighs them. Co-funding
 * counts by its evidence n/(n+k), n = past grants; the text by what is left, 1 − n/(n+k), because the words about
 * someone already funded are those of other funders. A newcomer is judged by its text alone.
 */
export function scoreCandidates(
  candidates: readonly Pick<Candidate, 'grants'>[],
  values: SignalValues,
  parameters: RecommendParameters,
): Scores {
  const history = Float64Array.from(candidates, ({ grants }) =>
    grants === 0 ? 0 : grants / (grants + parameters.cofundingEvidence),
  );
  const unknown = history.map((known) => 1 - known);
  const parts: SignalValues = {
    cofunding: weigh(values.cofunding, parameters.cofunding, history),
    wording: weigh(values.wording, parameters.wording, unknown),
    neighbours: weigh(values.neighbours, parameters.neighbours, unknown),
    relevance: weigh(values.relevance, parameters.relevance, history),
  };
  const score = new Float64Array(candidates.length);
  for (const code of SIGNAL_CODES) parts[code].forEach((part, index) => (score[index]! += part));
  return { parts, score };
}

function weigh(values: Float64Array, weight: number, evidence: Float64Array): Float64Array {
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const scale = squares > 0 ? weight / Math.sqrt(squares / values.length) : 0;
  return values.map((value, index) => value * scale * evidence[index]!);
}
