import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface OpeningLine {
  readonly title: string;
  readonly url: string;
  readonly badge: PaymentBadge;
  readonly grants: number;
  readonly proposed: string;
}

export interface OpeningListView {
  readonly page: PageModel;
  readonly lines: readonly OpeningLine[];
  readonly empty: EmptyState;
  /** Null for who reads alone. */
  readonly newUrl: string | null;
}

export interface OpeningTotalLine {
  readonly currency: string;
  readonly count: number;
  readonly amount: string;
  readonly received: string;
}

export interface OpenedLine {
  readonly nonprofit: string;
  /** The award, once it is there. */
  readonly url: string | null;
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly received: string;
}

export interface RefusedLine {
  readonly recipient: string;
  readonly givenOn: string;
  readonly amount: string;
  readonly reason: string;
}

/** What holds for all of them, and below what would enter. Query: the fields of the form. */
export interface NewOpeningView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly action: string;
  readonly selects: readonly SelectField[];
  readonly months: TextField;
  readonly choices: readonly ChoiceField[];
  readonly preview: {
    readonly totals: readonly OpeningTotalLine[];
    readonly lines: readonly OpenedLine[];
    readonly empty: EmptyState;
    readonly propose: {
      readonly action: string;
      readonly fields: readonly { readonly name: string; readonly value: string }[];
    } | null;
    readonly refused: {
      readonly title: string;
      readonly note: string | null;
      readonly lines: readonly RefusedLine[];
    } | null;
  } | null;
}

/** One opening with what may be done now. */
export interface OpeningPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly badge: PaymentBadge;
  readonly facts: readonly Fact[];
  readonly totals: readonly OpeningTotalLine[];
  readonly lines: readonly OpenedLine[];
  readonly own: string | null;
  readonly approve: { readonly action: string; readonly shown: string } | null;
  readonly withdraw: { readonly action: string; readonly version: number } | null;
  readonly takeBack: { readonly action: string; readonly version: number } | null;
}
