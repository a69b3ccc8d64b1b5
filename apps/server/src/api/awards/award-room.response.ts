import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal, type Money } from '@puente/kernel';
import type { AwardRoom, RoomEvent, RoomTransfer } from '@puente/ledger';

class NextStepResponse {
  /** What is due, such as `sign` or `meet-requirement`. */
  code!: string;
  /** `funder`, `nonprofit` or `both`. */
  side!: string;
  @ApiProperty({ type: String, nullable: true })
  on!: string | null;
  /** What is asked for; empty for what has no name. */
  title!: string;
}

class RoomEventResponse {
  kind!: string;
  on!: string;
  title!: string;
  /** Which instalment. */
  @ApiProperty({ type: Number, nullable: true })
  number!: number | null;
  /** Decimal text with two places. */
  @ApiProperty({ type: String, nullable: true })
  amount!: string | null;
  @ApiProperty({ type: String, nullable: true })
  currency!: string | null;
}

class RungResponse {
  /** `agreed`, `committed`, `reserved`, `sent`, `received`, `returned` or `released`. */
  code!: string;
  amount!: string;
  currency!: string;
}

class RoomTransferResponse {
  /** `send`, `receive` or `return`. */
  kind!: string;
  on!: string;
  /** In the award's currency. */
  agreed!: string;
  moved!: string;
  currency!: string;
  /** Units of the money that moved for one of the award's. */
  @ApiProperty({ type: String, nullable: true })
  rate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  rateSource!: string | null;
  @ApiProperty({ type: String, nullable: true })
  ratedOn!: string | null;
}

class LeftBankResponse {
  amount!: string;
  currency!: string;
}

export class AwardRoomResponse {
  @ApiProperty({ type: NextStepResponse, nullable: true })
  next!: NextStepResponse | null;
  @ApiProperty({ type: [RoomEventResponse] })
  past!: RoomEventResponse[];
  @ApiProperty({ type: [RoomEventResponse] })
  ahead!: RoomEventResponse[];
  @ApiProperty({ type: [RungResponse] })
  ladder!: RungResponse[];
  /** Null for who does not keep the books. */
  @ApiProperty({ type: [RoomTransferResponse], nullable: true })
  transfers!: RoomTransferResponse[] | null;
  /** What left the payer's bank in other currencies than the award's; empty for who does not keep the books. */
  @ApiProperty({ type: [LeftBankResponse] })
  leftBank!: LeftBankResponse[];
}

const amountOf = ({ minor, currency }: Money) => ({ amount: minorToDecimal(minor), currency });

const toEvent = ({ kind, on, title, number, money }: RoomEvent): RoomEventResponse => ({
  ...{ kind, on, title, number },
  ...(money ? amountOf(money) : { amount: null, currency: null }),
});

const toTransfer = ({ kind, happenedOn, agreed, transfer }: RoomTransfer): RoomTransferResponse => ({
  ...{ kind, on: happenedOn, agreed: minorToDecimal(agreed.minor) },
  ...{ moved: minorToDecimal(transfer.money.minor), currency: transfer.money.currency },
  ...{ rate: transfer.rate?.value ?? null, rateSource: transfer.rate?.source ?? null },
  ratedOn: transfer.rate?.ratedOn ?? null,
});

export const toRoom = ({ next, timeline, ladder, transfers, leftBank }: AwardRoom): AwardRoomResponse => ({
  next,
  past: timeline.past.map(toEvent),
  ahead: timeline.ahead.map(toEvent),
  ladder: ladder.map(({ code, money }) => ({ code, ...amountOf(money) })),
  transfers: transfers && transfers.map(toTransfer),
  leftBank: leftBank.map(amountOf),
});
