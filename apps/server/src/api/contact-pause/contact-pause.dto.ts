import { IsBoolean } from 'class-validator';

export class ContactPauseDto {
  @IsBoolean()
  paused!: boolean;
}

export class ContactPauseResponse {
  paused!: boolean;
  /** Since when, or null. */
  since!: string | null;
}
