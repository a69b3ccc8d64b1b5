export interface RankingOptions {
  /** How many results at most. */
  readonly top: number;
  /** Whether all that failed a rule are listed, in order of id. */
  readonly ineligible: boolean;
  /** `false`: in no order, for whoever settles ties otherwise and sorts anew. Default true. */
  readonly ordered?: boolean;
}

export interface RankedMatch {
  readonly rank: number;
  readonly id: string;
  readonly eligible: 'yes' | 'unknown';
  readonly score: number;
}

export interface RankingCounts {
  readonly eligible: number;
  readonly unknown: number;
  readonly ineligible: number;
}

export interface Ranking {
  readonly counts: RankingCounts;
  readonly results: readonly RankedMatch[];
  /** Empty unless asked for. */
  readonly ineligible: readonly string[];
}

export interface Standing {
  readonly id: string;
  readonly eligible: 'yes' | 'unknown';
  readonly score: number;
}

/** By code units, the same on every machine. */
export function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Eligible before unknown, then score, then id. */
export function compareStandings(one: Standing, other: Standing): number {
  if (one.eligible !== other.eligible) return one.eligible === 'yes' ? -1 : 1;
  return other.score - one.score || compareIds(one.id, other.id);
}
