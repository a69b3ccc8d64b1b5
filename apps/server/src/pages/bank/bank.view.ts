import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** The account in use: enough to recognise it, not to copy it. */
export interface CurrentAccount {
  readonly ending: string;
  readonly holder: string;
  readonly bank: string;
  /** The day before which it is not used; `null` once that has passed. */
  readonly heldUntil: string | null;
  /** Who pays was told that it is not theirs. */
  readonly isBlocked: boolean;
}

/** A change that waits: in whole, because somebody must compare every digit. */
export interface ProposedAccount {
  readonly clabe: string;
  readonly holder: string;
  readonly bank: string;
  readonly proposedOn: string;
  readonly heldUntil: string;
  /** What a decision names. */
  readonly fingerprint: string;
  /** `null` for who proposed it. */
  readonly approveAction: string | null;
  readonly refuseAction: string;
  readonly refuseLabel: string;
}

export interface EarlierVersion {
  readonly version: number;
  readonly ending: string;
  readonly status: string;
  readonly proposedOn: string;
}

/** Where a nonprofit's money goes, what is proposed, and the form for a change. */
export interface MyBankView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly backLabel: string;
  readonly current: CurrentAccount | null;
  readonly proposed: ProposedAccount | null;
  readonly earlier: readonly EarlierVersion[];
  readonly empty: EmptyState;
  readonly form: {
    readonly action: string;
    readonly errors: ErrorSummary | null;
    readonly clabe: TextField;
    readonly holder: TextField;
    readonly bank: TextField;
  };
}
