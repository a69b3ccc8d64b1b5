import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { FileLink } from '../shared/file-links';
import type { Pagination } from '../shared/pagination.view';

export interface BatchLine {
  readonly title: string;
  readonly url: string;
  readonly badge: PaymentBadge;
  readonly payments: number;
  readonly total: string;
  readonly made: string;
}

/** Batches, and for each pair of currencies what can be put together. Query: `page`. */
export interface BatchListView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly lines: readonly BatchLine[];
  readonly pagination: Pagination;
  /** The list as a file. */
  readonly files: readonly FileLink[];
  readonly empty: EmptyState;
  readonly action: string;
  /** None for who reads alone. */
  readonly groups: readonly { readonly title: string; readonly field: ChoiceField }[];
}

export interface BatchPaymentLine {
  readonly title: string;
  readonly url: string;
  readonly badge: PaymentBadge;
  readonly amount: string;
}

/** One batch with what may be done now. */
export interface BatchPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly heading: string;
  readonly badge: PaymentBadge;
  readonly facts: readonly Fact[];
  readonly lines: readonly BatchPaymentLine[];
  readonly own: string | null;
  readonly release: { readonly action: string; readonly shown: string } | null;
  readonly fileUrl: string | null;
  readonly send: {
    readonly action: string;
    readonly version: number;
    readonly sentOn: TextField;
    /** Null where nothing is changed into another currency. */
    readonly rate: SelectField | null;
    readonly ratesUrl: string;
  } | null;
  readonly cancel: { readonly action: string; readonly version: number } | null;
}

/** What was agreed, sent and received of a payment, for one of its sides. */
export interface TransferView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly backLabel: string;
  /** Where its nonprofit adds the receipt (CFDI); null for who pays. */
  readonly receiptUrl: string | null;
  readonly heading: string;
  readonly badge: PaymentBadge;
  readonly facts: readonly Fact[];
  readonly note: string | null;
  /** For who pays: what came back. */
  readonly takeBack: {
    readonly title: string;
    readonly text: string;
    readonly action: string;
    readonly version: number;
    readonly happenedOn: TextField;
    readonly reason: TextField;
  } | null;
  /** For its nonprofit: what arrived. */
  readonly confirm: {
    readonly action: string;
    readonly currency: string;
    readonly amount: TextField;
    readonly receivedOn: TextField;
  } | null;
}
