import { FORWARDING_LIMITS } from '@puente/grants';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class ForwardingTermsDto {
  /** One of the funders that the list of what was agreed to offers. */
  @IsUUID()
  toFunderId!: string;

  /** The last day on which it may read, 90 days from today at most. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until!: string;
}

export class PassingOnDto {
  /** To who receives it; the nonprofit reads it too. */
  @IsOptional()
  @IsString()
  @MaxLength(FORWARDING_LIMITS.note)
  note?: string;
}
