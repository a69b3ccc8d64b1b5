import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import type { FileLink } from '../shared/file-links';

export interface PaymentBadge {
  readonly label: string;
  readonly colour: 'green' | 'yellow' | 'grey' | 'blue';
  readonly icon: 'check' | 'question' | 'cross' | 'edit' | 'lock';
}

export interface PaymentLine {
  readonly title: string;
  readonly url: string;
  readonly nonprofit: string;
  readonly isProtected: boolean;
  readonly badge: PaymentBadge;
  /** What the reader has to do with it; null: nothing. */
  readonly note: string | null;
  readonly amount: string;
  readonly proposed: string;
  readonly holds: readonly string[];
}

export interface PaymentListView {
  readonly page: PageModel;
  readonly filters: readonly { readonly label: string; readonly url: string; readonly current: boolean }[];
  /** Of what did not leave yet, for each currency. */
  readonly totals: readonly Fact[];
  readonly lines: readonly PaymentLine[];
  readonly empty: EmptyState;
  readonly files: readonly FileLink[];
  /** Where approved payments are put together; null for who does not pay. */
  readonly batchesUrl: string | null;
  /** Null where there is one page. */
  readonly pages: { readonly newerUrl: string | null; readonly olderUrl: string | null } | null;
}

export interface PaymentPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly heading: string;
  readonly awardUrl: string;
  /** What was sent and arrived of it; null before. */
  readonly transferUrl: string | null;
  /** Where what was approved is put together; null before and after. */
  readonly batchesUrl: string | null;
  /** The receipt of what was sent (CFDI); null before. */
  readonly receiptUrl: string | null;
  readonly badge: PaymentBadge;
  readonly nonprofit: string;
  readonly isProtected: boolean;
  readonly facts: readonly Fact[];
  readonly people: readonly Fact[];
  readonly holds: readonly string[];
  /** Why the reader cannot approve what waits for approval. */
  readonly cannot: string | null;
  readonly approve: { readonly action: string; readonly shown: string } | null;
  readonly reject: { readonly action: string; readonly shown: string; readonly reason: TextField } | null;
  readonly withdraw: {
    readonly action: string;
    readonly version: number;
    readonly reason: TextField;
  } | null;
}
