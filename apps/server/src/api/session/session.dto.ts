import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  @IsString()
  @MinLength(3)
  @MaxLength(254)
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password!: string;
}

/** A code of the authenticator app, or a recovery code. */
export class SecondStepDto {
  @IsIn(['totp', 'recovery-code'])
  method!: 'totp' | 'recovery-code';

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code!: string;
}

/** `secret` is a code or, for people without a second factor, the password. */
export class ProofDto {
  @IsIn(['totp', 'recovery-code', 'password'])
  method!: 'totp' | 'recovery-code' | 'password';

  @IsString()
  @MinLength(1)
  @MaxLength(256)
  secret!: string;
}

/** The first code of a new authenticator. */
export class FirstCodeDto {
  @IsString()
  @MinLength(6)
  @MaxLength(20)
  code!: string;
}
