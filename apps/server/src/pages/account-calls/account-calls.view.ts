import type { PaymentBadge } from '../payments/payments.view';
import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface CallLine {
  readonly what: string;
  readonly reason: string;
  readonly who: string;
  /** Null where nothing is left to agree to, or not by the reader. */
  readonly agreeAction: string | null;
}

/** The account of an award's nonprofit without what is in it, and what was said of it by telephone. */
export interface AccountCallsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly heading: string;
  readonly badge: PaymentBadge;
  readonly standing: string;
  readonly lines: readonly CallLine[];
  /** For HIP: where the numbers are read, which is recorded. */
  readonly numbersUrl: string | null;
  readonly record: {
    readonly action: string;
    readonly version: number;
    readonly outcome: SelectField;
    readonly knownBefore: ChoiceField;
  } | null;
  readonly waiver: { readonly action: string; readonly version: number; readonly reason: TextField } | null;
}

/** Numbers that stood before the account was entered. */
export interface KnownNumbersView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly numbers: readonly { readonly name: string; readonly phone: string }[];
}
