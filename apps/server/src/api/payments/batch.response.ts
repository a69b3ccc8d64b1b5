import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import {
  paymentDifferences,
  type BatchedPayment,
  type BatchList,
  type BatchRow,
  type BatchView,
  type MovingPayment,
} from '@puente/ledger';

export class BatchedPaymentResponse {
  id!: string;
  awardId!: string;
  state!: string;
  /** As agreed; decimal text with two places. */
  amount!: string;
  currency!: string;
  /** In which it is paid. */
  transferCurrency!: string;
}

/** Orders for the bank. */
export class BankFileResponse {
  /** Of the batch. */
  number!: number;
  /** A line for each payment; UTF-8, CRLF. */
  csv!: string;
}

/** Payments that leave together. */
export class BatchResponse {
  id!: string;
  number!: number;
  version!: number;
  /** `open`, `released`, `sent` or `cancelled`. */
  state!: string;
  currency!: string;
  transferCurrency!: string;
  payments!: number;
  /** As agreed; decimal text with two places. */
  total!: string;
  madeAt!: string;
  @ApiProperty({ type: String, nullable: true })
  releasedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  sentOn!: string | null;
  /** A release names it. */
  shown!: string;
}

export class BatchContentResponse extends BatchResponse {
  @ApiProperty({ type: [BatchedPaymentResponse] })
  content!: BatchedPaymentResponse[];
}

export class BatchListResponse {
  @ApiProperty({ type: [BatchResponse] })
  batches!: BatchResponse[];
  page!: number;
  pages!: number;
  /** Approved payments that are in no batch, up to 500. */
  @ApiProperty({ type: [BatchedPaymentResponse] })
  approved!: BatchedPaymentResponse[];
}

class MovedResponse {
  /** Decimal text with two places. */
  amount!: string;
  currency!: string;
  on!: string;
}

class SentRateResponse {
  /** Units of the currency that was sent for one of the award's. */
  value!: string;
  source!: string;
  day!: string;
}

/** What was agreed, left and arrived of a payment. What is not known is null. */
export class TransferResponse {
  id!: string;
  awardId!: string;
  state!: string;
  version!: number;
  agreed!: string;
  currency!: string;
  @ApiProperty({ type: MovedResponse, nullable: true })
  sent!: MovedResponse | null;
  @ApiProperty({ type: MovedResponse, nullable: true })
  received!: MovedResponse | null;
  @ApiProperty({ type: SentRateResponse, nullable: true })
  rate!: SentRateResponse | null;
  /** What arrived less what was sent, in the currency of both. */
  @ApiProperty({ type: String, nullable: true })
  difference!: string | null;
}

const toBatched = ({ id, awardId, state, amountMinor, currency, transferCurrency }: BatchedPayment) => ({
  ...{ id, awardId, state, amount: minorToDecimal(amountMinor), currency, transferCurrency },
});

export const toBatch = (row: BatchRow): BatchResponse => ({
  ...{ id: row.id, number: row.number, version: row.version, state: row.state, currency: row.currency },
  ...{
    transferCurrency: row.transferCurrency,
    payments: row.payments,
    total: minorToDecimal(row.totalMinor),
  },
  ...{ madeAt: row.madeAt.toISOString(), releasedAt: row.releasedAt?.toISOString() ?? null },
  ...{ sentOn: row.sentOn, shown: row.shown },
});

export const toBatchContent = ({ content, ...row }: BatchView): BatchContentResponse => ({
  ...toBatch(row),
  content: content.map(toBatched),
});

export const toBatchList = ({ rows, page, pages, approved }: BatchList): BatchListResponse => ({
  ...{ batches: rows.map(toBatch), page, pages, approved: approved.map(toBatched) },
});

type Moved = Omit<MovingPayment, 'batchSentOn'>;

/** How much more arrived than was sent; null while one of them is not known. */
export function arrivedMore(payment: Moved): bigint | null {
  const { sentMinor, receivedMinor, transferCurrency: currency } = payment;
  if (sentMinor === null) return null;
  const { underWay } = paymentDifferences({
    agreed: { minor: payment.amountMinor, currency: payment.currency },
    sent: { money: { minor: sentMinor, currency }, rate: payment.rate },
    received:
      receivedMinor === null ? null : { money: { minor: receivedMinor, currency }, rate: payment.rate },
  });
  return underWay && underWay.minor;
}

export function toTransfer(payment: Moved): TransferResponse {
  const { transferCurrency: currency, rate, sentOn } = payment;
  const moved = (minor: bigint | null, on: string | null): MovedResponse | null =>
    minor === null || on === null ? null : { amount: minorToDecimal(minor), currency, on };
  const more = arrivedMore(payment);
  return {
    ...{ id: payment.id, awardId: payment.awardId, state: payment.state, version: payment.version },
    ...{ agreed: minorToDecimal(payment.amountMinor), currency: payment.currency },
    ...{ sent: moved(payment.sentMinor, sentOn), received: moved(payment.receivedMinor, payment.receivedOn) },
    rate: rate && sentOn ? { value: rate.value, source: rate.source, day: rate.ratedOn } : null,
    difference: more === null ? null : minorToDecimal(more),
  };
}
