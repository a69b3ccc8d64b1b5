import type { TabLink } from '../award-room/award-tabs';
import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface DisbursementLine {
  readonly number: number;
  /** The page of one; null where the reader only reads. */
  readonly url: string | null;
  readonly plannedOn: string;
  readonly amount: string;
  readonly badge: PaymentBadge;
  readonly missing: readonly string[];
  /** Whether it waits for its payment, so that what is missing says something. */
  readonly isWaiting: boolean;
}

export interface DisbursementPlanView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly nonprofit: string;
  readonly backUrl: string;
  readonly tabs: readonly TabLink[];
  /** Where the nonprofit's account is confirmed. */
  readonly callsUrl: string;
  readonly free: string;
  readonly lines: readonly DisbursementLine[];
  /** The form that plans more; null where nothing is free, or the reader may not. */
  readonly add: {
    readonly action: string;
    readonly amount: TextField;
    readonly parts: TextField;
    readonly firstOn: TextField;
    readonly everyMonths: TextField;
    readonly conditions: ChoiceField | null;
  } | null;
}

export interface DisbursementPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly title: string;
  readonly backUrl: string;
  readonly badge: PaymentBadge;
  readonly facts: readonly Fact[];
  readonly missing: readonly string[];
  readonly paymentUrl: string | null;
  readonly propose: { readonly action: string; readonly transferCurrency: SelectField } | null;
  readonly change: {
    readonly action: string;
    readonly version: number;
    readonly amount: TextField;
    readonly plannedOn: TextField;
    readonly conditions: ChoiceField | null;
  } | null;
  readonly cancel: { readonly action: string; readonly version: number } | null;
}

export interface ReceivedPaymentLine {
  /** Where its nonprofit says what arrived; null before it was sent. */
  readonly url: string | null;
  readonly amount: string;
  readonly badge: PaymentBadge;
  readonly proposedOn: string;
  readonly sent: string;
  readonly received: string;
}

export interface ReceivedMoneyView {
  readonly page: PageModel;
  readonly heading: string;
  readonly funder: string;
  readonly backUrl: string;
  readonly tabs: readonly TabLink[];
  readonly lines: readonly DisbursementLine[];
  readonly payments: readonly ReceivedPaymentLine[];
}
