import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import {
  OPENING_REFUSALS,
  type OpenedView,
  type OpeningPreview,
  type OpeningRow,
  type OpeningTotal,
  type OpeningView,
} from '@puente/ledger';

export class OpeningTotalResponse {
  currency!: string;
  count!: number;
  /** Decimal text with two places. */
  amount!: string;
  /** What arrived of it before Puente. */
  received!: string;
}

/** A grant that enters the books. */
export class OpenedGrantResponse {
  /** Of the public record. */
  key!: string;
  /** As the reader may know the nonprofit; null where it is known no more. */
  @ApiProperty({ type: String, nullable: true })
  nonprofit!: string | null;
  amount!: string;
  received!: string;
  currency!: string;
  grantedOn!: string;
  /** The last day. */
  endsOn!: string;
}

class OpeningAwardResponse extends OpenedGrantResponse {
  /** The award that it becomes, which is there once it is approved. */
  awardId!: string;
}

class OpeningReasonResponse {
  es!: string;
  en!: string;
}

/** A grant that stays out, and why. */
export class RefusedGrantResponse {
  key!: string;
  /** As the record has it. */
  recipient!: string;
  @ApiProperty({ type: String, nullable: true })
  amount!: string | null;
  currency!: string;
  @ApiProperty({ type: String, nullable: true })
  grantedOn!: string | null;
  code!: string;
  @ApiProperty({ type: OpeningReasonResponse })
  reason!: OpeningReasonResponse;
}

export class OpeningPreviewResponse {
  @ApiProperty({ type: [OpeningTotalResponse] })
  totals!: OpeningTotalResponse[];
  @ApiProperty({ type: [OpenedGrantResponse] })
  grants!: OpenedGrantResponse[];
  /** How many stay out. */
  refusedCount!: number;
  /** The first 1,000 of them. */
  @ApiProperty({ type: [RefusedGrantResponse] })
  refused!: RefusedGrantResponse[];
}

/** Past grants that enter the books together. */
export class OpeningResponse {
  id!: string;
  version!: number;
  /** `proposed`, `approved`, `withdrawn` or `taken-back`. */
  state!: string;
  programmeId!: string;
  strategy!: string;
  support!: string;
  route!: string;
  months!: number;
  paid!: string;
  /** The day that says what is over and what runs. */
  asOf!: string;
  grants!: number;
  proposedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  approvedAt!: string | null;
  /** An approval names it. */
  shown!: string;
}

export class OpeningContentResponse extends OpeningResponse {
  @ApiProperty({ type: [OpeningTotalResponse] })
  totals!: OpeningTotalResponse[];
  @ApiProperty({ type: [OpeningAwardResponse] })
  content!: OpeningAwardResponse[];
}

export class OpeningListResponse {
  @ApiProperty({ type: [OpeningResponse] })
  openings!: OpeningResponse[];
}

const MOST_REFUSED = 1_000;

const toTotal = ({ currency, count, amountMinor, receivedMinor }: OpeningTotal): OpeningTotalResponse => ({
  ...{ currency, count, amount: minorToDecimal(amountMinor), received: minorToDecimal(receivedMinor) },
});

const toOpened = (grant: OpenedView): OpenedGrantResponse => ({
  ...{ key: grant.key, nonprofit: grant.card?.label ?? null, currency: grant.currency },
  ...{ amount: minorToDecimal(grant.amountMinor), received: minorToDecimal(grant.receivedMinor) },
  ...{ grantedOn: grant.grantedOn, endsOn: grant.endsOn },
});

export const toPreview = ({ totals, grants, refused }: OpeningPreview): OpeningPreviewResponse => ({
  ...{ totals: totals.map(toTotal), grants: grants.map(toOpened), refusedCount: refused.length },
  refused: refused.slice(0, MOST_REFUSED).map(({ grant, refusal: code }) => ({
    ...{ key: grant.key, recipient: grant.recipient, currency: grant.currency },
    amount: grant.amountMinor === null ? null : minorToDecimal(grant.amountMinor),
    ...{ grantedOn: grant.grantedOn, code, reason: OPENING_REFUSALS[code] },
  })),
});

export const toOpening = (row: OpeningRow): OpeningResponse => ({
  ...{ id: row.id, version: row.version, state: row.state, programmeId: row.programmeId },
  ...{ strategy: row.strategy, support: row.support, route: row.route, months: row.months, paid: row.paid },
  ...{ asOf: row.asOf, grants: row.grants, proposedAt: row.proposedAt.toISOString() },
  ...{ approvedAt: row.approvedAt?.toISOString() ?? null, shown: row.shown },
});

export const toOpeningContent = ({ totals, content, ...row }: OpeningView): OpeningContentResponse => ({
  ...{ ...toOpening(row), totals: totals.map(toTotal) },
  content: content.map((grant) => ({ ...toOpened(grant), awardId: grant.awardId })),
});
