import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class AccountCallDto {
  /** `confirmed`, `not-reached` or `denied`. */
  @IsString()
  @MaxLength(20)
  outcome!: string;
  /** That the number was known before the account was entered. */
  @IsBoolean()
  knownBefore!: boolean;
  /** The version of the account that was seen. */
  @SeenVersion()
  version!: number;
}

export class AccountWaiverDto {
  @IsString()
  @MaxLength(4000)
  reason!: string;
  /** The version of the account that was seen. */
  @SeenVersion()
  version!: number;
}
