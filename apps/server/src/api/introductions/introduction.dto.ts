import { CONSENT_CLASSES, type ConsentClass } from '@puente/disclosure';
import { TOLD_REASONS, type ToldReason } from '@puente/matching';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

/** What a yes shows this one funder besides name and states. */
export class AcceptanceDto {
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(CONSENT_CLASSES.length)
  @IsIn(CONSENT_CLASSES, { each: true })
  classes!: ConsentClass[];

  /** The last day, two years from today at most. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until!: string;
}

/** A reason that the funder is told; left out, it sees «no answer». */
export class DeclineDto {
  @IsOptional()
  @IsIn(TOLD_REASONS)
  reason?: ToldReason;
}

export class OfferDto {
  /** A published programme. */
  @IsUUID()
  programmeId!: string;
}
