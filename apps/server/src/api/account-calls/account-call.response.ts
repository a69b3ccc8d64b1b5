import { ApiProperty } from '@nestjs/swagger';
import type { AccountCalls, CallRow } from '@puente/ledger';
import type { KnownNumber } from '@puente/organizations';

class CalledAccountResponse {
  version!: number;
  /** Whether two people of the nonprofit agreed on it. */
  isApproved!: boolean;
  /** Not used before. */
  heldUntil!: string;
  /** Somebody was told that it is not the nonprofit's. */
  isBlocked!: boolean;
  /** Whether a call confirmed it, or two people did without one. */
  isKnown!: boolean;
}

class AccountCallResponse {
  id!: string;
  /** `confirmed`, `not-reached`, `denied`, `waiver-asked` or `waived`. */
  outcome!: string;
  /** Why no call is needed; empty for a call. */
  reason!: string;
  madeAt!: string;
  @ApiProperty({ type: String, nullable: true })
  agreedAt!: string | null;
  /** Whether it is of the version that the nonprofit has now. */
  isPresent!: boolean;
}

export class AccountCallsResponse {
  /** Null: the nonprofit entered no account. What is in it is not told. */
  @ApiProperty({ type: CalledAccountResponse, nullable: true })
  account!: CalledAccountResponse | null;
  /** The latest first. */
  @ApiProperty({ type: [AccountCallResponse] })
  calls!: AccountCallResponse[];
}

export class KnownNumberResponse {
  name!: string;
  phone!: string;
}

export const toAccountCalls = ({ account, calls }: AccountCalls): AccountCallsResponse => ({
  account: account && {
    ...{ version: account.version, isApproved: account.isApproved, isBlocked: account.isBlocked },
    ...{ heldUntil: account.heldUntil.toISOString(), isKnown: account.isKnown },
  },
  calls: calls.map((row) => toCall(row, account?.id)),
});

const toCall = (row: CallRow, accountId: string | undefined): AccountCallResponse => ({
  ...{ id: row.id, outcome: row.outcome, reason: row.reason, madeAt: row.madeAt.toISOString() },
  ...{ agreedAt: row.agreedAt?.toISOString() ?? null, isPresent: row.accountId === accountId },
});

export const toKnownNumber = ({ name, phone }: KnownNumber): KnownNumberResponse => ({ name, phone });
