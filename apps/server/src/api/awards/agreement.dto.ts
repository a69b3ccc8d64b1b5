import { IsOptional, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class AgreementSendingDto {
  /** The version of the award that was read. */
  @SeenVersion()
  version!: number;
  /** Why lines pay a home by the person or night; needed only then, and both sides read it. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
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
