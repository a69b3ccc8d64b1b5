import { ApiProperty } from '@nestjs/swagger';
import type { CallKind, Stage } from '@puente/grants';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

class CallTextDto {
  es!: string;
  en?: string;
}

class CallAwardDto {
  /** Decimal text, such as `120000.50`. */
  min!: string;
  max!: string;
  /** ISO 4217. */
  currency!: string;
}

class CallStageDto {
  stage!: Stage;
  formId!: string;
  /** For `later` alone: within how many days of applying it is due. */
  @ApiProperty({ type: Number, nullable: true })
  dueDays?: number | null;
}

/** What a call says; the core checks it and names every refused field. */
export class CallDto {
  title!: CallTextDto;
  text?: CallTextDto;
  kind!: CallKind;
  byInvitation?: boolean;
  /** Nobody of the funder reads an application before the call closes. */
  sealed?: boolean;
  /** An emergency: few questions now, the rest later. */
  rapid?: boolean;
  award!: CallAwardDto;
  /** Local time `YYYY-MM-DDTHH:MM` in `timeZone`. */
  opens!: string;
  /** The same; null for a rolling call without an end. */
  @ApiProperty({ type: String, nullable: true })
  closes?: string | null;
  /** `America/Mexico_City` where nothing is said. */
  timeZone?: string;
  @ApiProperty({ type: [CallStageDto] })
  stages?: CallStageDto[];
}

export class NewCallDto extends CallDto {
  programmeId!: string;
}

export class ChangedCallDto extends CallDto {
  /** The version that was read. */
  version!: number;
}

export class SeenCallDto {
  @SeenVersion()
  version!: number;
}

export class ExtendedCallDto extends SeenCallDto {
  /** Local time `YYYY-MM-DDTHH:MM` in the call's zone. */
  @IsString()
  @MaxLength(20)
  closes!: string;
}

export class CallInvitationsDto {
  /** Handles, as lists of matches show them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  nonprofits!: string[];
}
