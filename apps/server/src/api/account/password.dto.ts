import { IsString, MaxLength, MinLength } from 'class-validator';

export class ChangePasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  old!: string;

  /** At least 12 characters, none of the common ones, not the e-mail. */
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password!: string;
}

export class AskResetDto {
  @IsString()
  @MinLength(3)
  @MaxLength(254)
  email!: string;
}

export class ResetPasswordDto {
  /** From the link in the mail. */
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  token!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password!: string;
}
