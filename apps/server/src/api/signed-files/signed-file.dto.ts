import { IsString, MaxLength } from 'class-validator';

export class SignedFileConfirmationDto {
  /** The SHA-256 of the file that was opened and read. */
  @IsString()
  @MaxLength(64)
  read!: string;
}

export class SignedFileRefusalDto {
  /** Whoever sent it reads it. */
  @IsString()
  @MaxLength(4000)
  reason!: string;
}
