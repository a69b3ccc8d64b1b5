import { ApiProperty } from '@nestjs/swagger';
import {
  ASSIGNMENT_LIMITS,
  COMMENT_LENGTH,
  DECISION_LIMITS,
  outcomeCodes,
  declineReasons,
  REASON_LENGTH,
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
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

/** How a call is reviewed, as docs/grants.md describes it; the core checks it. */
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
  @ArrayMaxSize(ASSIGNMENT_LIMITS.assigned)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PairDto)
  @ApiProperty({ type: [PairDto], maxItems: ASSIGNMENT_LIMITS.assigned })
  pairs!: PairDto[];
}

export class ReopeningDto {
  @IsUUID()
  reviewerId!: string;

  /** The version that was read. */
  @SeenVersion()
  version!: number;

  /** Read by the reviewer. */
  @IsString()
  @MaxLength(REASON_LENGTH)
  reason!: string;
}

export class RecusalDto {
  @IsIn(recusalCodes)
  @ApiProperty({ enum: recusalCodes })
  reason!: Recusal;
}

export class WrittenReviewDto {
  /** The version that was seen; 0 where nothing was written yet. */
  @SeenVersion(0)
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
  @ArrayMaxSize(declineReasons.length)
  @IsIn(declineReasons, { each: true })
  @ApiProperty({ enum: declineReasons, isArray: true, maxItems: declineReasons.length })
  reasons!: DeclineReason[];

  /** Read by the applicant. */
  @IsString()
  @MaxLength(DECISION_LIMITS.note)
  note!: string;
}

export class DecisionItemsDto {
  @IsArray()
  @ArrayMaxSize(DECISION_LIMITS.items)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DecisionItemDto)
  @ApiProperty({ type: [DecisionItemDto], maxItems: DECISION_LIMITS.items })
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
