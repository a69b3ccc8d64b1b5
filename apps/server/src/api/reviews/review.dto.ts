import { ApiProperty } from '@nestjs/swagger';
import {
  COMMENT_LENGTH,
  outcomeCodes,
  declineReasons,
  recusalCodes,
  type DeclineReason,
  type Outcome,
  type Recusal,
} from '@puente/grants';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

const LAST_VERSION = 2 ** 31 - 1;

/** How a call is reviewed, as docs/review.md describes it; the core checks it. */
export class ReviewPlanDto {
  /** The version that was read; 0 where there is none yet. */
  version!: number;
  @ApiProperty({ type: Object, additionalProperties: true })
  rubric!: object;
  blind?: boolean;
  reviewersEach!: number;
  quorum!: number;
  @ApiProperty({ type: [Object] })
  panel?: object[];
}

export class PairDto {
  @IsUUID()
  applicationId!: string;

  /** A person of the organisation. */
  @IsUUID()
  reviewerId!: string;
}

export class PairsDto {
  @IsArray()
  @ArrayMaxSize(2000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PairDto)
  pairs!: PairDto[];
}

export class ReopeningDto {
  @IsUUID()
  reviewerId!: string;

  /** Read by the reviewer. */
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class RecusalDto {
  @IsIn(recusalCodes)
  @ApiProperty({ enum: recusalCodes })
  reason!: Recusal;
}

export class WrittenReviewDto {
  /** The version that was seen; 0 where nothing was written yet. */
  @IsInt()
  @Min(0)
  @Max(LAST_VERSION)
  @ApiProperty({ minimum: 0, maximum: LAST_VERSION })
  version!: number;

  /** Points of a level by criterion, or `na`. */
  @IsObject()
  @ApiProperty({ type: Object, additionalProperties: true })
  marks!: Record<string, unknown>;

  @IsString()
  @MaxLength(COMMENT_LENGTH)
  forApplicant!: string;

  @IsString()
  @MaxLength(COMMENT_LENGTH)
  internal!: string;
}

export class ReviewVersionDto {
  @SeenVersion()
  version!: number;
}

export class DecisionItemDto {
  @IsUUID()
  applicationId!: string;

  @IsIn(outcomeCodes)
  @ApiProperty({ enum: outcomeCodes })
  outcome!: Outcome;

  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(declineReasons, { each: true })
  @ApiProperty({ enum: declineReasons, isArray: true })
  reasons!: DeclineReason[];

  /** Read by the applicant. */
  @IsString()
  @MaxLength(2000)
  note!: string;
}

export class DecisionItemsDto {
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DecisionItemDto)
  items!: DecisionItemDto[];
}

export class ChangedDecisionDto extends DecisionItemsDto {
  @SeenVersion()
  version!: number;
}

export class ApprovalDto {
  /** The hash of exactly what was read. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}
