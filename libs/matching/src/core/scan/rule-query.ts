/** A share rule on bits: one of `wanted` passes; without any of `possible` the answer is open. */
export interface ShareQuery {
  readonly wanted: number;
  readonly possible: number;
  /** Verdicts by 1 for a wanted bit plus 2 for a possible one; all zero where the rule is not asked. */
  readonly verdicts: Uint8Array;
}

export interface PlaceQuery {
  readonly wanted: number;
  /** By the four bits of regions: 1 where one of them is wanted as a whole. */
  readonly sureRegions: Uint8Array;
  /** Verdicts by 1 for a wanted state, 2 for any state, 4 for a withheld place, 8 for a sure region. */
  readonly verdicts: Uint8Array;
}

export interface BudgetQuery {
  readonly min: number;
  readonly max: number;
  readonly award: number;
  readonly share: number;
  /** The verdict on a budget that is not known. */
  readonly unknown: number;
}

/** The rules of one programme, ready for the loop over rows: tables of verdicts, masks and limits. */
export interface RuleQuery {
  /** Liveness and the rules on yes, no and unknown, by the byte of flags. */
  readonly flags: Uint8Array;
  readonly place: PlaceQuery;
  readonly budget: BudgetQuery;
  readonly latestFounded: number;
  /** The verdict on a year of founding that is not known. */
  readonly unknownFounded: number;
  readonly routes: ShareQuery;
  readonly populations: ShareQuery;
  /** By the number of a set of languages. */
  readonly languages: Uint8Array;
  readonly largestAward: number;
  /** The bit of the funder's kind among those refused; 0 where the funder has not stated one. */
  readonly funderKind: number;
}
