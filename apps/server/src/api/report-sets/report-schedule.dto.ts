import { IsIn, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';
import { ReportSetDto } from './report-set.dto';

/** On which days sets are made, and of what. */
export class ReportScheduleDto extends ReportSetDto {
  /** `month`, `quarter`, `year` or `once`. */
  @IsString()
  @MaxLength(10)
  every!: string;

  /** The first day, `YYYY-MM-DD`. A 31st is the last day of shorter months. */
  @IsString()
  @MaxLength(10)
  firstOn!: string;

  /** `new`: what was approved since the time before, with no `reports`. `chosen`: those `reports`, as corrected by then. */
  @IsIn(['new', 'chosen'])
  pick!: string;

  /** Who is told of each: `asker` or `editors`. */
  @IsIn(['asker', 'editors'])
  told!: string;
}

/** A schedule as it is to be from now on. `firstOn` is the day of the next set. */
export class ReportScheduleChangeDto extends ReportScheduleDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}
