import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

/** The time that a report is about, within its award. */
export class ReportPeriodDto {
  /** `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  fromOn!: string;
  /** `YYYY-MM-DD`, the last day. */
  @IsString()
  @MaxLength(10)
  untilOn!: string;
}

/** Consent that a report answers another award as well. */
export class ShareReportDto {
  /** What the other award asks for. */
  @IsUUID()
  requirementId!: string;
}

export class SeenReportDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

/** What has to be corrected in one section. */
export class SectionNoteDto {
  @IsString()
  @MaxLength(40)
  section!: string;
  /** At most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  note!: string;
}

export class ReturnReportDto extends SeenReportDto {
  @IsArray()
  @ArrayMaxSize(40)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SectionNoteDto)
  notes!: SectionNoteDto[];
}
