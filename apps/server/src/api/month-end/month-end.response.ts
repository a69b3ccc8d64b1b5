import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import type { Month, MonthEnd, MonthPage } from '@puente/ledger';

class MonthLineResponse {
  currency!: string;
  /** `promised`, `committed`, `reserved`, `sent`, `received`, `returned`, `released`, `bank` or `exchange`. */
  place!: string;
  /** Decimal text with two places. */
  opening!: string;
  moved!: string;
  closing!: string;
}

class MonthDifferenceResponse {
  currency!: string;
  /** What was sent against what was agreed at the rate on record. */
  sending!: string;
  /** What arrived against what was sent. */
  underWay!: string;
}

class UnconfirmedResponse {
  currency!: string;
  count!: number;
  sent!: string;
  oldestOn!: string;
}

class MonthTransactionResponse {
  id!: string;
  on!: string;
  /** The day on which it really was, where its month was closed by then. */
  @ApiProperty({ type: String, nullable: true })
  lateOf!: string | null;
  kind!: string;
  awardId!: string;
  amount!: string;
  currency!: string;
  @ApiProperty({ type: String, nullable: true })
  moved!: string | null;
  @ApiProperty({ type: String, nullable: true })
  movedCurrency!: string | null;
}

export class MonthEndResponse {
  month!: string;
  /** How many balances are not the sum of their entries; anything but 0 is a fault. */
  drifting!: number;
  @ApiProperty({ type: [MonthLineResponse] })
  lines!: MonthLineResponse[];
  @ApiProperty({ type: [MonthDifferenceResponse] })
  differences!: MonthDifferenceResponse[];
  @ApiProperty({ type: [UnconfirmedResponse] })
  unconfirmed!: UnconfirmedResponse[];
  /** How many transactions the month has. */
  count!: number;
  @ApiProperty({ type: [MonthTransactionResponse] })
  transactions!: MonthTransactionResponse[];
}

export const toMonthEnd = (month: Month, end: MonthEnd, page: MonthPage): MonthEndResponse => ({
  ...{ month: month.code, drifting: end.drifting },
  lines: end.lines.map((line) => ({
    ...{ currency: line.currency, place: line.kind, opening: minorToDecimal(line.openingMinor) },
    ...{ moved: minorToDecimal(line.movedMinor), closing: minorToDecimal(line.closingMinor) },
  })),
  differences: end.differences.map(({ currency, sendingMinor, underWayMinor }) => ({
    ...{ currency, sending: minorToDecimal(sendingMinor), underWay: minorToDecimal(underWayMinor) },
  })),
  unconfirmed: end.unconfirmed.map(({ currency, count, sentMinor, oldestOn }) => ({
    ...{ currency, count, sent: minorToDecimal(sentMinor), oldestOn },
  })),
  count: page.count,
  transactions: page.transactions.map((row) => ({
    ...{ id: row.id, on: row.happenedOn, lateOf: row.lateOf, kind: row.kind, awardId: row.awardId },
    currency: row.currency,
    amount: minorToDecimal(row.amountMinor),
    moved: row.movedMinor === null ? null : minorToDecimal(row.movedMinor),
    movedCurrency: row.movedCurrency,
  })),
});
