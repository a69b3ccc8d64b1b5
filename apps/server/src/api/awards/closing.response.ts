import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import type { OwnEndingRow } from '@puente/grants';
import type { Closing, FunderClosing, OwnClosing } from '@puente/ledger';

class ClosingPointResponse {
  /** Such as `requirements-open` or `receipts`: how it has to be. */
  code!: string;
  /** `funder`, `nonprofit` or `platform`: who has it. */
  holder!: string;
  /** How many are still to be settled; 0: it is met. */
  left!: number;
}

/** What has to be so before an award closes, the same for both sides. */
class ClosingResponse {
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

/** An end of an award that is asked for, under way or done. */
export class AwardEndingResponse {
  /** `close` or `termination`. */
  kind!: string;
  /** `requested`, `begun`, `done`, `declined` or `withdrawn`. */
  state!: string;
  version!: number;
  /** What the nonprofit asked for, in its words; empty where it did not. */
  askedWords!: string;
  /** Why the funder declined it. */
  answer!: string;
  /** Why it ends early, such as `mutual`; null for a close and while it is only asked for. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** The funder’s words for the nonprofit, which reads them once it has ended. */
  note!: string;
}

/** The same for the nonprofit. */
export class OwnClosingResponse extends ClosingResponse {
  @ApiProperty({ type: AwardEndingResponse, nullable: true })
  ending!: AwardEndingResponse | null;
}

/** The same for the funder. */
export class FunderClosingResponse extends OwnClosingResponse {
  /** When somebody began to close or end it; null while nobody did. */
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  begunAt!: string | null;
  /** The hash that who closes or ends it names. */
  @ApiProperty({ type: String, nullable: true })
  shown!: string | null;
}

const toClosing = ({ award, points, isSettled, unpaid }: Closing): ClosingResponse => ({
  ...{ awardId: award.id, state: award.state, isSettled },
  points: points.map(({ code, holder, left }) => ({ code, holder, left })),
  ...{ unpaid: minorToDecimal(unpaid.minor), currency: unpaid.currency },
});

export const toOwnClosing = (closing: OwnClosing): OwnClosingResponse => ({
  ...toClosing(closing),
  ending: closing.ending && toEnding(closing.ending),
});

export function toFunderClosing(closing: FunderClosing): FunderClosingResponse {
  const { ending } = closing;
  return {
    ...toClosing(closing),
    ending: ending && toEnding(ending),
    begunAt: ending?.begunAt?.toISOString() ?? null,
    shown: ending?.state === 'begun' ? ending.shown : null,
  };
}

type Told = Pick<OwnEndingRow, 'kind' | 'state' | 'version' | 'askedWords' | 'answer' | 'reason' | 'note'>;

const toEnding = ({ kind, state, version, askedWords, answer, reason, note }: Told): AwardEndingResponse => ({
  ...{ kind, state, version, askedWords, answer, reason, note },
});
