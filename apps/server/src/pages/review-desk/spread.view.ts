import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import type { Fact } from '../shared/facts.view';
import type { Pagination } from '../shared/pagination.view';
import type { DeskFrame } from './desk.view';

/** Scores as dots on a line from 0 to 100, the mean as a stroke; the table beside it says the same. */
export interface DotLine {
  readonly dots: readonly number[];
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

export interface SpreadLine {
  readonly label: string;
  readonly isProtected: boolean;
  readonly url: string;
  readonly stage: string;
  readonly state: string;
  /** «2 of 3». */
  readonly handedIn: string;
  readonly mean: string;
  readonly range: string;
  readonly line: DotLine | null;
  readonly isFarApart: boolean;
  readonly outcome: string | null;
}

export interface StateFilter {
  readonly label: string;
  readonly count: number;
  readonly url: string;
  readonly current: boolean;
}

/** Query: `state`, `page`, `print`. */
export interface SpreadView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly filters: readonly StateFilter[];
  readonly lines: readonly SpreadLine[];
  readonly pagination: Pagination;
  readonly printUrl: string;
  readonly empty: EmptyState;
}

/** One review with what is said in words, and the way to give it back. */
export interface ReviewCard {
  readonly who: string;
  readonly score: string;
  readonly forApplicant: string;
  readonly internal: string;
  /** Null for one's own, which somebody else gives back, and once the application has a final answer. */
  readonly reopen: {
    readonly action: string;
    readonly reviewer: string;
    readonly version: number;
    readonly heading: string;
    readonly reason: TextField;
    readonly open: boolean;
  } | null;
}

export interface ReceivedReviewsView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly isProtected: boolean;
  readonly backUrl: string;
  /** What was handed in. */
  readonly answersUrl: string;
  readonly facts: readonly Fact[];
  readonly line: DotLine | null;
  readonly isFarApart: boolean;
  readonly reviewers: readonly string[];
  /** A row for each criterion, a cell for each reviewer, and the scores at the end. */
  readonly criteria: readonly { readonly label: string; readonly marks: readonly string[] }[];
  readonly scores: readonly string[];
  readonly reviews: readonly ReviewCard[];
}
