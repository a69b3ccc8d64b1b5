import { ApiProperty } from '@nestjs/swagger';
import type { FunderIntroduction, OwnIntroduction } from '@puente/matching';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

class TitleResponse {
  es!: string;
  en!: string;
}

/** What both sides see alike. */
class IntroductionHeadResponse {
  id!: string;
  programmeId!: string;
  programmeTitle!: TitleResponse;
  begunBy!: string;
  begunAt!: string;
  /** The last day for an answer. */
  answerBy!: string;
  @ApiProperty({ type: 'string', nullable: true })
  metAt!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  toldReason!: string | null;
}

/** An introduction as the funder may know it. */
export class IntroductionResponse extends IntroductionHeadResponse {
  standing!: string;
  @ApiProperty({ type: NonprofitCardResponse, nullable: true })
  nonprofit!: NonprofitCardResponse | null;
}

/** An introduction as the nonprofit knows it. */
export class OwnIntroductionResponse extends IntroductionHeadResponse {
  standing!: string;
  funderId!: string;
  funder!: string;
  /** Whether funders know the name anyway, so that a yes needs no signature. */
  isNamed!: boolean;
}

export const toIntroduction = (each: FunderIntroduction): IntroductionResponse => ({
  ...toHead(each),
  standing: each.standing,
  nonprofit: each.card && toCardResponse(each.card),
});

export const toOwnIntroduction = (each: OwnIntroduction): OwnIntroductionResponse => ({
  ...toHead(each),
  standing: each.standing,
  funderId: each.funderId,
  funder: each.funder,
  isNamed: each.isNamed,
});

function toHead(each: FunderIntroduction | OwnIntroduction): IntroductionHeadResponse {
  const { id, programmeId, programmeTitle, begunBy, begunAt, answerBy, metAt, toldReason } = each;
  return {
    id,
    programmeId,
    programmeTitle: { es: programmeTitle.es, en: programmeTitle.en },
    begunBy,
    begunAt: begunAt.toISOString(),
    answerBy,
    metAt: metAt?.toISOString() ?? null,
    toldReason,
  };
}
