import { IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class NewMonthClosingDto {
  /** `YYYY-MM`, a month that is over. */
  @IsString()
  @MaxLength(7)
  month!: string;
}

export class SeenMonthClosingDto {
  /** The version of the closing that was read. */
  @SeenVersion()
  version!: number;
}

export class MonthReopeningDto extends SeenMonthClosingDto {
  /** Why, at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  reason!: string;
}
