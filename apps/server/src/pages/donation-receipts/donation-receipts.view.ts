import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** The receipt of a payment for one of its sides. */
export interface DonationReceiptView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly heading: string;
  readonly badge: PaymentBadge;
  /** Until when it is awaited, or since when it is missing. */
  readonly awaited: string | null;
  readonly facts: readonly Fact[];
  readonly checks: readonly { readonly what: string; readonly answer: string; readonly isOdd: boolean }[];
  readonly acceptance: readonly Fact[];
  /** For its nonprofit. */
  readonly add: { readonly action: string; readonly error: string | null } | null;
  readonly removeAction: string | null;
  /** For who pays. */
  readonly accept: { readonly action: string; readonly uuid: string; readonly reason: TextField } | null;
}
