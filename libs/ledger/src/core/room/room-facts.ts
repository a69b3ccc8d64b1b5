import type { AgreementSide, AwardState, RequirementState } from '@puente/grants/core';
import type { Currency, DateOnly } from '@puente/kernel';
import type { PaymentState } from '../payments';

export interface RoomAward {
  readonly state: AwardState;
  /** Minor units of the currency. */
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly endsOn: DateOnly;
}

export interface RoomRequirement {
  readonly title: string;
  readonly state: RequirementState;
  readonly dueOn: DateOnly;
  readonly doneOn: DateOnly | null;
  readonly decidedOn: DateOnly | null;
}

/** An instalment that no payment is under way for. */
export interface RoomInstalment {
  readonly number: number;
  readonly amountMinor: bigint;
  readonly plannedOn: DateOnly;
}

/** What moved is in the currency of the transfer, which may be another than the award's. */
export interface RoomPayment {
  readonly number: number;
  readonly state: PaymentState;
  readonly amountMinor: bigint;
  readonly transferCurrency: Currency;
  readonly proposedOn: DateOnly;
  readonly sentMinor: bigint | null;
  readonly sentOn: DateOnly | null;
  readonly receivedMinor: bigint | null;
  readonly receivedOn: DateOnly | null;
  /** When it came back, or was found not to have left; null for all others. */
  readonly backOn: DateOnly | null;
}

/** What both sides of an award know of how it goes. */
export interface RoomFacts {
  readonly award: RoomAward;
  readonly agreementSentOn: DateOnly | null;
  /** When it was closed, or ended early; null while it is not over. */
  readonly overOn: DateOnly | null;
  /** In the order in which they signed. */
  readonly signatures: readonly { readonly side: AgreementSide; readonly signedOn: DateOnly }[];
  readonly requirements: readonly RoomRequirement[];
  readonly instalments: readonly RoomInstalment[];
  readonly payments: readonly RoomPayment[];
  /** What had arrived of a past grant when its books began, in minor units of the award's currency; 0 for all others. */
  readonly receivedBefore: bigint;
  /** Visits that were made or are agreed, by their days. */
  readonly visits: readonly { readonly on: DateOnly; readonly isMade: boolean }[];
}
