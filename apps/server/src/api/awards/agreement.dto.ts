import { IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class AgreementSendingDto {
  /** The version of the award that was read. */
  @SeenVersion()
  version!: number;
  /** A code of the list `legal_routes`. */
  @IsString()
  @MaxLength(40)
  route!: string;
}

export class AgreementSignatureDto {
  /** The hash of the agreement that was read. */
  @IsString()
  @MaxLength(64)
  read!: string;
  /** The name of who signs, as they write it; the other side reads it. */
  @IsString()
  @MaxLength(200)
  name!: string;
}
