import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import {
  MISSING,
  type DisbursementPlan,
  type DisbursementView,
  type Missing,
  type PaymentQueue,
  type PaymentView,
  type ReceivedMoney,
  type ReceivedPayment,
} from '@puente/ledger';
import { LocaleTextResponse } from '../../http/problem.response';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class MissingResponse {
  code!: string;
  /** `funder`, `nonprofit` or `nobody`: who can do something about it. */
  holder!: string;
  text!: LocaleTextResponse;
}

export class DisbursementResponse {
  id!: string;
  number!: number;
  version!: number;
  /** `planned` or `cancelled`. */
  state!: string;
  /** Decimal text with two places. */
  amount!: string;
  currency!: string;
  plannedOn!: string;
  requirementIds!: string[];
  @ApiProperty({ type: String, nullable: true })
  paymentId!: string | null;
  /** What became of the payment that was proposed last; null without one. */
  @ApiProperty({ type: String, nullable: true })
  paymentState!: string | null;
  /** What stands between it and its payment. */
  @ApiProperty({ type: [MissingResponse] })
  missing!: MissingResponse[];
}

export class DisbursementPlanResponse {
  awardId!: string;
  /** What of the award is not planned yet; decimal text with two places. */
  free!: string;
  currency!: string;
  @ApiProperty({ type: [DisbursementResponse] })
  disbursements!: DisbursementResponse[];
}

export class PaymentResponse {
  id!: string;
  version!: number;
  /** `proposed`, `approved`, `withdrawn`, `rejected`, `batched`, `sent`, `received`, `returned` or `reversed`. */
  state!: string;
  awardId!: string;
  awardTitle!: string;
  disbursementId!: string;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** Agreed, in the award’s currency; decimal text with two places. */
  amount!: string;
  currency!: string;
  /** In which it is sent. */
  transferCurrency!: string;
  /** Which version of its account its nonprofit had. */
  accountVersion!: number;
  /** What holds it. */
  @ApiProperty({ type: [MissingResponse] })
  holds!: MissingResponse[];
  proposedBy!: string;
  proposedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  approvedBy!: string | null;
  @ApiProperty({ type: String, nullable: true })
  approvedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  endedAt!: string | null;
  /** Why it was withdrawn or rejected; empty where it was not. */
  endedReason!: string;
  @ApiProperty({ type: String, nullable: true })
  sent!: string | null;
  @ApiProperty({ type: String, nullable: true })
  sentOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  received!: string | null;
  @ApiProperty({ type: String, nullable: true })
  receivedOn!: string | null;
  /** The hash of the payment as it is; an approval names it. */
  shown!: string;
}

class PaymentTotalResponse {
  state!: string;
  currency!: string;
  count!: number;
  amount!: string;
}

export class PaymentQueueResponse {
  page!: number;
  hasMore!: boolean;
  @ApiProperty({ type: [PaymentResponse] })
  payments!: PaymentResponse[];
  /** Of all that did not leave yet. */
  @ApiProperty({ type: [PaymentTotalResponse] })
  totals!: PaymentTotalResponse[];
}

class ReceivedPaymentResponse {
  id!: string;
  disbursementId!: string;
  state!: string;
  amount!: string;
  currency!: string;
  transferCurrency!: string;
  accountVersion!: number;
  proposedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  sent!: string | null;
  @ApiProperty({ type: String, nullable: true })
  sentOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  received!: string | null;
  @ApiProperty({ type: String, nullable: true })
  receivedOn!: string | null;
}

/** The money of an award as its nonprofit reads it. */
export class ReceivedMoneyResponse {
  awardId!: string;
  @ApiProperty({ type: [DisbursementResponse] })
  disbursements!: DisbursementResponse[];
  @ApiProperty({ type: [ReceivedPaymentResponse] })
  payments!: ReceivedPaymentResponse[];
}

const decimal = (minor: bigint | null): string | null => (minor === null ? null : minorToDecimal(minor));
const toMissing = (code: Missing): MissingResponse => ({
  ...{ code, holder: MISSING[code].holder, text: MISSING[code].means },
});

const toDisbursement = (row: DisbursementView): DisbursementResponse => ({
  ...{ id: row.id, number: row.number, version: row.version, state: row.state },
  ...{ amount: minorToDecimal(row.amountMinor), currency: row.currency, plannedOn: row.plannedOn },
  requirementIds: [...row.requirementIds],
  ...{ paymentId: row.payment?.id ?? null, paymentState: row.payment?.state ?? null },
  missing: row.missing.map(toMissing),
});

export const toPlan = ({ award, freeMinor, disbursements }: DisbursementPlan): DisbursementPlanResponse => ({
  ...{ awardId: award.id, free: minorToDecimal(freeMinor), currency: award.currency },
  disbursements: disbursements.map(toDisbursement),
});

export function toPayment(row: PaymentView): PaymentResponse {
  const { award, proposedBy, approvedBy } = row;
  return {
    ...{ id: row.id, version: row.version, state: row.state, shown: row.shown },
    ...{ awardId: award.id, awardTitle: award.title, disbursementId: row.disbursementId },
    nonprofit: award.card && toCardResponse(award.card),
    ...{ amount: minorToDecimal(row.amountMinor), currency: row.currency },
    ...{ transferCurrency: row.transferCurrency, accountVersion: row.accountVersion },
    holds: row.holds.map(toMissing),
    ...{ proposedBy, proposedAt: row.proposedAt.toISOString() },
    ...{ approvedBy, approvedAt: row.approvedAt?.toISOString() ?? null },
    ...{ endedAt: row.endedAt?.toISOString() ?? null, endedReason: row.endedReason },
    ...{ sent: decimal(row.sentMinor), sentOn: row.sentOn },
    ...{ received: decimal(row.receivedMinor), receivedOn: row.receivedOn },
  };
}

export const toQueue = ({ payments, page, hasMore, totals }: PaymentQueue): PaymentQueueResponse => ({
  ...{ page, hasMore, payments: payments.map(toPayment) },
  totals: totals.map(({ minor, ...total }) => ({ ...total, amount: minorToDecimal(minor) })),
});

const toReceivedPayment = ({
  amountMinor,
  sentMinor,
  receivedMinor,
  ...row
}: ReceivedPayment): ReceivedPaymentResponse => ({
  ...{ ...row, amount: minorToDecimal(amountMinor), proposedAt: row.proposedAt.toISOString() },
  ...{ sent: decimal(sentMinor), received: decimal(receivedMinor) },
});

export const toReceivedMoney = ({
  award,
  disbursements,
  payments,
}: ReceivedMoney): ReceivedMoneyResponse => ({
  awardId: award.id,
  disbursements: disbursements.map(toDisbursement),
  payments: payments.map(toReceivedPayment),
});
