import type { ProgrammeSuggestion } from '@puente/grants';

/** How often, of two alike in call, size and fame, the accepted one had more of a part. */
export class PartEvidenceResponse {
  code!: string;
  /** Pairs of one accepted and one declined that differ in this part. */
  pairs!: number;
  more!: number;
  /** How likely a lean as strong is by chance alone, over all parts together (0 to 1). */
  chance!: number;
}

/** Of the comparable pairs, how many each weighting puts in the order of the decisions. */
export class SuggestionOrderResponse {
  pairs!: number;
  now!: number;
  suggested!: number | null;
}

/** Small nonprofits among the first 25 of the programme's list. */
export class SmallAmongFirstResponse {
  now!: number;
  suggested!: number | null;
}

export class WeightSuggestionResponse {
  /** The version to send with these weights when they are put in force. */
  programmeVersion!: number;
  accepted!: number;
  declined!: number;
  leftOut!: number;
  weights!: Record<string, number>;
  /** Null when the decisions are too few or lean on no part. */
  suggested!: Record<string, number> | null;
  evidence!: PartEvidenceResponse[];
  order!: SuggestionOrderResponse;
  smallAmongFirst!: SmallAmongFirstResponse;
}

export function toWeightSuggestionResponse({
  programme,
  suggestion,
  leftOut,
  smallAmongFirst,
}: ProgrammeSuggestion): WeightSuggestionResponse {
  const { accepted, declined, weights, evidence, order } = suggestion;
  return {
    ...{ programmeVersion: programme.version, accepted, declined, leftOut },
    ...{
      weights: programme.facts.weights,
      suggested: weights,
      evidence: [...evidence],
      order,
      smallAmongFirst,
    },
  };
}
