import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '@puente/kernel';
import { REPORT_FORMATS, type ReportFormat } from '@puente/rendering';
import { SET_LIMITS } from '@puente/reporting/core';

const MOST_ID = 36;

/** What a set is to hold: each report in each language and format. */
export class ReportSetDto {
  /** Ids of approved impact reports. */
  @IsArray()
  @ArrayMaxSize(SET_LIMITS.files)
  @IsString({ each: true })
  @MaxLength(MOST_ID, { each: true })
  reports!: string[];

  /** `es`, `en`. */
  @IsArray()
  @ArrayMaxSize(LOCALES.length)
  @IsIn(LOCALES, { each: true })
  languages!: Locale[];

  /** `html`, `pdf`, `docx`, `xlsx`, `csv`, `json`. */
  @IsArray()
  @ArrayMaxSize(REPORT_FORMATS.length)
  @IsIn(REPORT_FORMATS, { each: true })
  formats!: ReportFormat[];
}
