import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { OPENING_LIMITS, openingPaid } from '@puente/ledger/core';

class OpeningWordsDto {
  /** The programme under which they are kept. */
  @IsUUID()
  programmeId!: string;

  /** One of the four strategies, by its code. */
  @IsString()
  @MaxLength(40)
  strategy!: string;

  /** `restricted` or `core`. */
  @IsString()
  @MaxLength(40)
  support!: string;

  /** The legal route, by its code. */
  @IsString()
  @MaxLength(40)
  route!: string;

  /** `ended`: all that is over was paid, and of the rest nothing; `all`: all of it. */
  @IsIn(openingPaid)
  paid!: string;
}

/** What holds for all grants that begin together, as far as their record does not say it. */
export class OpeningTermsDto extends OpeningWordsDto {
  /** How long each ran, from its day on. */
  @IsInt()
  @Min(1)
  @Max(OPENING_LIMITS.months)
  months!: number;
}

/** The same, in an address. */
export class OpeningQueryDto extends OpeningWordsDto {
  /** How long each ran, from its day on. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(OPENING_LIMITS.months)
  months!: number;
}

export class OpeningApprovalDto {
  /** What the reader saw: `shown` of the opening. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}
