import { ApiProperty } from '@nestjs/swagger';
import type { AwardSource, ChainTotal } from '@puente/grants';
import { minorToDecimal } from '@puente/kernel';
import { IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class AwardSourceDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
  /** The award that the organisation was given; empty for money of its own. */
  @IsString()
  @MaxLength(36)
  awardId!: string;
  /** Units of this award’s currency for one of the source’s; empty in one currency. */
  @IsString()
  @MaxLength(20)
  rate!: string;
}

export class AwardSourceResponse {
  id!: string;
  title!: string;
  funder!: string;
  state!: string;
  /** Decimal text with two places. */
  amount!: string;
  /** What is not given on of it, drafts counted. */
  left!: string;
  currency!: string;
}

export class ChainTotalResponse {
  currency!: string;
  /** By who gave first; decimal text with two places, as all amounts here. */
  givenFirst!: string;
  /** By who was given last. */
  givenLast!: string;
  atNonprofits!: string;
  /** What was not given on yet. */
  atIntermediaries!: string;
}

export class ChainTotalsResponse {
  @ApiProperty({ type: [ChainTotalResponse] })
  totals!: ChainTotalResponse[];
}

export const toSource = (row: AwardSource): AwardSourceResponse => ({
  ...{ id: row.id, title: row.title, funder: row.funder, state: row.state, currency: row.currency },
  ...{ amount: minorToDecimal(row.amountMinor), left: minorToDecimal(row.leftMinor) },
});

export const toChainTotal = (row: ChainTotal): ChainTotalResponse => ({
  ...{ currency: row.currency, givenFirst: minorToDecimal(row.givenFirstMinor) },
  ...{ givenLast: minorToDecimal(row.givenLastMinor), atNonprofits: minorToDecimal(row.atNonprofitsMinor) },
  atIntermediaries: minorToDecimal(row.atIntermediariesMinor),
});
