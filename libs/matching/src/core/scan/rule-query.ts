/** A rule on bits: one of `wanted` passes; without any of `possible` the answer is open. */
export interface ShareQuery {
  readonly column: 'flags' | 'people' | 'work';
  readonly wanted: number;
  readonly possible: number;
}

export interface PlaceQuery {
  readonly wanted: number;
  readonly states: number;
  /** Of the bits of regions, those that are wanted as a whole. */
  readonly sureRegions: number;
}

/** Kinds of funder refused: the bits that fail, and those that leave the answer open. */
export interface RefusalQuery {
  readonly fails: number;
  readonly open: number;
}

export interface BudgetQuery {
  readonly min: number;
  readonly max: number;
  readonly award: number;
  readonly share: number;
  /** The verdict on a budget that is not known. */
  readonly unknown: number;
}

/** The rules of one programme, ready for the loops over rows: masks, limits and tables of verdicts. */
export interface RuleQuery {
  /** The rules asked on yes, no and unknown, on routes and on populations. */
  readonly shares: readonly ShareQuery[];
  /** `null` where the rule is not asked. */
  readonly place: PlaceQuery | null;
  readonly refusals: RefusalQuery;
  readonly budget: BudgetQuery;
  readonly latestFounded: number;
  /** The verdict on a year of founding that is not known. */
  readonly unknownFounded: number;
  /** By the number of a set of languages. */
  readonly languages: Uint8Array;
  readonly largestAward: number;
}
