import { ApiProperty } from '@nestjs/swagger';
import { AWARD_WARNINGS, type AwardTerms, type AwardView } from '@puente/grants';
import { minorToDecimal } from '@puente/kernel';
import { LocaleTextResponse } from '../../http/problem.response';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class AwardShareResponse {
  code!: string;
  percent!: number;
  needs!: string[];
}

class AwardLineResponse {
  code!: string;
  label!: string;
  /** Decimal text with two places. */
  amount!: string;
  /** `fixed`, `per-person` or `per-night`. */
  basis!: string;
}

class AwardTargetResponse {
  code!: string;
  target!: number;
}

export class AwardTermsResponse {
  title!: string;
  /** Decimal text with two places. */
  amount!: string;
  currency!: string;
  /** `restricted` or `core`. */
  support!: string;
  startsOn!: string;
  endsOn!: string;
  @ApiProperty({ type: [AwardShareResponse] })
  strategies!: AwardShareResponse[];
  states!: string[];
  /** A code of the list `legal_routes`; null only in awards of before it was part of the terms. */
  @ApiProperty({ type: String, nullable: true })
  route!: string | null;
  @ApiProperty({ type: [AwardLineResponse] })
  budget!: AwardLineResponse[];
  @ApiProperty({ type: [AwardTargetResponse] })
  indicators!: AwardTargetResponse[];
  /** Why the amount or currency is not what the call offered; empty where it is. */
  beyondCall!: string;
}

class AwardWarningResponse {
  code!: string;
  text!: LocaleTextResponse;
}

export class AwardDetailResponse extends AwardTermsResponse {
  id!: string;
  version!: number;
  /** `draft`, `proposed`, `approved`, `agreement`, `active`, `paused`, `closing`, `closed`, `terminated` or `withdrawn`. */
  state!: string;
  @ApiProperty({ type: String, nullable: true })
  applicationId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  callId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  programmeId!: string | null;
  /** `emergency`, `invitation` or `import`; null where it answers an application. */
  @ApiProperty({ type: String, nullable: true })
  origin!: string | null;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
  /** What to think about before going on; nothing of it is refused. */
  @ApiProperty({ type: [AwardWarningResponse] })
  warnings!: AwardWarningResponse[];
  /** The hash of the terms as they are; an approval names it. */
  shown!: string;
  writtenBy!: string;
  writtenAt!: string;
  @ApiProperty({ type: String, nullable: true })
  proposedBy!: string | null;
  @ApiProperty({ type: String, nullable: true })
  proposedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  approvedBy!: string | null;
  @ApiProperty({ type: String, nullable: true })
  approvedAt!: string | null;
}

export const toTerms = (terms: AwardTerms): AwardTermsResponse => ({
  ...{ title: terms.title, amount: minorToDecimal(terms.amountMinor), currency: terms.currency },
  ...{ support: terms.support, startsOn: terms.startsOn, endsOn: terms.endsOn },
  strategies: terms.strategies.map(({ code, percent, needs }) => ({ code, percent, needs: [...needs] })),
  states: [...terms.states],
  route: terms.route,
  budget: terms.budget.map(({ code, label, amountMinor, basis }) => ({
    ...{ code, label, amount: minorToDecimal(BigInt(amountMinor)), basis },
  })),
  indicators: terms.indicators.map(({ code, target }) => ({ code, target })),
  beyondCall: terms.beyondCall,
});

export function toAward(award: AwardView): AwardDetailResponse {
  const { id, version, state, applicationId, callId, programmeId, card, shown } = award;
  const { writtenBy, proposedBy, approvedBy } = award;
  return {
    ...{ id, version, state, applicationId, callId, programmeId, shown, origin: award.origin },
    ...toTerms(award),
    nonprofit: card && toCardResponse(card),
    warnings: award.warnings.map((code) => ({ code, text: AWARD_WARNINGS[code] })),
    ...{ writtenBy, writtenAt: award.writtenAt.toISOString() },
    ...{ proposedBy, proposedAt: award.proposedAt?.toISOString() ?? null },
    ...{ approvedBy, approvedAt: award.approvedAt?.toISOString() ?? null },
  };
}
