import { aliasReasons, type AliasReason } from '@puente/disclosure';
import { IsBoolean, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class AliasReasonDto {
  @IsIn(aliasReasons)
  reason!: AliasReason;

  /** For the second person; never a name or a place. */
  @IsString()
  @MaxLength(500)
  note!: string;
}

/** A request to learn which nonprofit a funder names by this alias. */
export class NewAliasRequestDto extends AliasReasonDto {
  @IsUUID()
  funderId!: string;

  /** `ONG 7K3QD-M2X9A`, as the funder sees it this year. */
  @IsString()
  @MaxLength(40)
  alias!: string;
}

export class AmendAliasRequestDto extends AliasReasonDto {
  @SeenVersion()
  version!: number;
}

export class AliasVersionDto {
  @SeenVersion()
  version!: number;
}

export class AliasDecisionDto {
  @IsBoolean()
  approve!: boolean;

  /** The fingerprint `shown` of the request as it was read. */
  @Matches(/^[0-9a-f]{64}$/)
  shown!: string;
}
