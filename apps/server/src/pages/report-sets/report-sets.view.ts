import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';

export interface SetLine {
  readonly asked: string;
  readonly url: string;
  readonly badge: PaymentBadge;
  readonly files: string;
  readonly expires: string;
  readonly by: string;
}

interface Act {
  readonly action: string;
  readonly label: string;
}

export interface ScheduleLine {
  readonly turn: string;
  readonly next: string;
  readonly reports: string;
  readonly files: string;
  readonly told: string;
  readonly last: string;
  /** Null for who reads alone. */
  readonly changeUrl: string | null;
  readonly acts: readonly Act[];
}

/** Sets of the last week, and on which days others are made. */
export interface ReportSetListView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly lines: readonly SetLine[];
  readonly empty: EmptyState;
  readonly schedules: readonly ScheduleLine[];
  /** Null for who reads alone. */
  readonly newUrl: string | null;
  readonly newScheduleUrl: string | null;
}

/** What a set is to hold, and for a schedule when it is made. */
export interface NewSetView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly label: string;
  /** Of the schedule that is changed, as it was read. */
  readonly version: number | null;
  readonly firstOn: TextField | null;
  readonly choices: readonly ChoiceField[];
  /** Null where there are approved reports, or none are needed. */
  readonly empty: EmptyState | null;
}

/** How far a set is. */
export interface ProgressView {
  readonly tried: number;
  readonly files: number;
  readonly sentence: string;
}

export interface SetFileLine {
  readonly title: string;
  readonly language: string;
  readonly format: string;
  readonly badge: PaymentBadge;
  readonly why: string | null;
  readonly take: { readonly url: string; readonly label: string } | null;
  readonly retry: Act | null;
}

export interface ReportSetPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly title: string;
  readonly badge: PaymentBadge;
  readonly facts: readonly Fact[];
  readonly progress: ProgressView;
  /** Where to ask how far it is by now; null once it is over. */
  readonly pollUrl: string | null;
  /** For readers without scripts: the page comes again by itself, or stops that. */
  readonly again: { readonly url: string; readonly label: string };
  readonly takeUrl: string | null;
  readonly acts: readonly Act[];
  readonly files: readonly SetFileLine[];
}
