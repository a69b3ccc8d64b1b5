import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IMPACT_LIMITS, impactAudiences } from '@puente/reporting/core';

const MOST = 40;

/** What a report is about. */
export class ImpactScopeDto {
  /** `funder`: the own money exactly; `public`: nothing that is the payer's own. */
  @IsIn(impactAudiences)
  audience!: string;

  /** First day, `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  from!: string;

  /** Last day. */
  @IsString()
  @MaxLength(10)
  to!: string;

  /** Day of the data: of what happened later nothing counts. */
  @IsString()
  @MaxLength(10)
  day!: string;

  /** One strategy alone, by its code; empty for all. */
  @IsString()
  @MaxLength(MOST)
  strategy!: string;

  /** One region alone; empty for all. */
  @IsString()
  @MaxLength(MOST)
  region!: string;

  /** Awards of programmes for this group among others; empty for all. */
  @IsString()
  @MaxLength(MOST)
  population!: string;

  /** Awards made of what this funder gave, by its id; empty or missing for all. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST)
  source?: string;
}

/** A text in both languages; empty where nothing is written yet. */
export class WrittenTextDto {
  @IsString()
  @MaxLength(IMPACT_LIMITS.section)
  es!: string;

  @IsString()
  @MaxLength(IMPACT_LIMITS.section)
  en!: string;
}

class ImpactSectionsDto {
  @ValidateNested()
  @Type(() => WrittenTextDto)
  lead!: WrittenTextDto;

  @ValidateNested()
  @Type(() => WrittenTextDto)
  done!: WrittenTextDto;

  @ValidateNested()
  @Type(() => WrittenTextDto)
  changed!: WrittenTextDto;

  @ValidateNested()
  @Type(() => WrittenTextDto)
  gaps!: WrittenTextDto;

  @ValidateNested()
  @Type(() => WrittenTextDto)
  method!: WrittenTextDto;
}

/** Words of somebody, told under a consent that is on record. */
class ImpactVoiceDto {
  @ValidateNested()
  @Type(() => WrittenTextDto)
  text!: WrittenTextDto;

  @ValidateNested()
  @Type(() => WrittenTextDto)
  attribution!: WrittenTextDto;

  /** The name of the record of the consent, such as `consent_12`. */
  @IsString()
  @MaxLength(MOST)
  consent!: string;
}

/** All that editors write, if nobody changed the report since it had that version. */
export class ImpactTextsDto {
  @IsInt()
  @Min(1)
  version!: number;

  @ValidateNested()
  @Type(() => WrittenTextDto)
  title!: WrittenTextDto;

  @ValidateNested()
  @Type(() => ImpactSectionsDto)
  sections!: ImpactSectionsDto;

  @IsArray()
  @ArrayMaxSize(IMPACT_LIMITS.voices)
  @ValidateNested({ each: true })
  @Type(() => ImpactVoiceDto)
  voices!: ImpactVoiceDto[];
}

export class ImpactApprovalDto {
  /** What the reader saw: `sha256` of the report. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}
