import { IsString, MaxLength } from 'class-validator';

/** What one unit of a currency was worth in another; the core checks every field. */
export class ExchangeRateDto {
  /** ISO 4217. */
  @IsString()
  @MaxLength(3)
  of!: string;

  /** ISO 4217. */
  @IsString()
  @MaxLength(3)
  in!: string;

  /** `YYYY-MM-DD`, not in the future. */
  @IsString()
  @MaxLength(10)
  day!: string;

  /** `bank`, `banxico-fix` or `agreement`. */
  @IsString()
  @MaxLength(20)
  source!: string;

  /** Decimal text with up to 8 places, such as `18.5023`. */
  @IsString()
  @MaxLength(20)
  rate!: string;
}

/** What a rate should have been. */
export class CorrectedRateDto {
  /** Decimal text with up to 8 places, such as `18.5023`. */
  @IsString()
  @MaxLength(20)
  rate!: string;
}
