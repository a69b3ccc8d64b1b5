import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import type { Closing, FunderClosing } from '@puente/ledger';

class ClosingPointResponse {
  /** Such as `requirements-open` or `receipts`: how it has to be. */
  code!: string;
  /** `funder`, `nonprofit` or `platform`: who has it. */
  holder!: string;
  /** How many are still to be settled; 0: it is met. */
  left!: number;
}

/** What has to be so before an award closes, the same for both sides. */
export class ClosingResponse {
  awardId!: string;
  /** Of the award. */
  state!: string;
  @ApiProperty({ type: [ClosingPointResponse] })
  points!: ClosingPointResponse[];
  isSettled!: boolean;
  /** What was agreed and not paid, decimal text: it is released at the close. */
  unpaid!: string;
  currency!: string;
}

/** The same for the funder. */
export class FunderClosingResponse extends ClosingResponse {
  /** When somebody began to close it; null while nobody did. */
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  begunAt!: string | null;
  /** The hash that who closes it names. */
  @ApiProperty({ type: String, nullable: true })
  shown!: string | null;
}

export const toClosing = ({ award, points, isSettled, unpaid }: Closing): ClosingResponse => ({
  ...{ awardId: award.id, state: award.state, isSettled },
  points: points.map(({ code, holder, left }) => ({ code, holder, left })),
  ...{ unpaid: minorToDecimal(unpaid.minor), currency: unpaid.currency },
});

export function toFunderClosing(closing: FunderClosing): FunderClosingResponse {
  const { ending } = closing;
  const isBegun = ending?.kind === 'close' && ending.state === 'begun';
  return {
    ...toClosing(closing),
    begunAt: ending?.kind === 'close' ? (ending.begunAt?.toISOString() ?? null) : null,
    shown: isBegun ? ending.shown : null,
  };
}
