import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A bank account to be proposed. The bank may be left out where the CLABE names it. */
export class BankAccountDto {
  @IsString()
  @MaxLength(30)
  clabe!: string;

  @IsString()
  @MaxLength(200)
  holder!: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  bank?: string;
}

/** Which content is decided on: the fingerprint that was shown with it. */
export class BankDecisionDto {
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;
}
