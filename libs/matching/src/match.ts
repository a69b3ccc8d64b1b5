import type { ExplainedMatch, RankingCounts, Weights } from './core';
import type { Kept } from './circle';
import type { NonprofitCard } from './nonprofit-card';
import type { NonprofitFilter } from './nonprofit-filter';
import type { ProgrammeView } from './programme';

export type MatchStanding = 'eligible' | 'unknown' | 'ineligible';

export interface MatchQuery extends NonprofitFilter {
  readonly standing?: MatchStanding;
  /** Also those that the team set aside for this programme; they are left out otherwise. */
  readonly aside?: 'shown';
  /** Weights to try, not kept; the programme's own when absent. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly page?: number;
  readonly pageSize?: number;
}

/** One row of a list of matches: who, how well, and every reason. */
export interface MatchRow {
  readonly rank: number;
  readonly card: NonprofitCard;
  readonly standing: MatchStanding;
  readonly match: ExplainedMatch;
  /** Handle and label under which a kept list holds it. */
  readonly kept: Kept;
}

export interface MatchList {
  readonly programme: ProgrammeView;
  readonly weights: Weights;
  readonly counts: RankingCounts;
  /** How many rows pass the filter, on all pages together. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly MatchRow[];
  /** How many the team set aside for this programme, as far as their lines still show them. */
  readonly aside: number;
}
