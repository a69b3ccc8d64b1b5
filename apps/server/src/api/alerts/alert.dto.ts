import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ALERT_LIMITS, alertFrequencies, type AlertFrequency } from '@puente/matching';

const MOST_ID = 36;

export class AlertDto {
  /** The programme among whose matches to search; absent where programmes or the list of nonprofits are searched. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_ID)
  programmeId?: string;

  /** How the list is narrowed, as part of an address; a search by text is not kept. */
  @IsOptional()
  @IsString()
  @MaxLength(ALERT_LIMITS.query)
  query?: string;

  /** A saved view that the alert follows in place of `query`, and with which it ends. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_ID)
  viewId?: string;

  @IsIn(alertFrequencies)
  frequency!: AlertFrequency;
}

export class AlertFrequencyDto {
  @IsIn(alertFrequencies)
  frequency!: AlertFrequency;
}
