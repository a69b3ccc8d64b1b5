import { aliasReasons, type AliasReason } from '@puente/disclosure';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

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
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version!: number;
}

export class AliasVersionDto {
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version!: number;
}

export class AliasDecisionDto {
  @IsBoolean()
  approve!: boolean;

  /** The fingerprint `shown` of the request as it was read. */
  @Matches(/^[0-9a-f]{64}$/)
  shown!: string;
}
