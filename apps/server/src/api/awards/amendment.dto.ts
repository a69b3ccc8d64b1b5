import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';
import { AwardTermsDto } from './award.dto';

export class NewAmendmentDto {
  /** All terms as they are to be; the legal route and the currency stay. The core checks them. */
  @IsObject()
  @ApiProperty({ type: AwardTermsDto })
  terms!: object;
  /** Why; both sides read it. May be empty, at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class ChangedAmendmentDto extends NewAmendmentDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

export class AmendmentApprovalDto {
  /** The hash of the amendment that was read. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}

export class AmendmentAcceptanceDto {
  /** The hash of the addendum that was read. */
  @IsString()
  @MaxLength(64)
  read!: string;
}

export class SeenAmendmentDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

export class AmendmentAnswerDto extends SeenAmendmentDto {
  /** Why not; at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  answer!: string;
}

export class AmendmentRequestDto {
  /** `amount`, `budget`, `dates`, `scope` or `no-cost-extension`. */
  @IsString()
  @MaxLength(20)
  kind!: string;
  /** The last day that is asked for, `YYYY-MM-DD`; with `no-cost-extension` alone. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  until?: string;
  /** What is asked for and why, at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  words!: string;
}
