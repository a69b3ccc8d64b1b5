import {
  CONSENT_AUDIENCES,
  CONSENT_CLASSES,
  type ConsentAudience,
  type ConsentClass,
  type ConsentTerms,
} from '@puente/disclosure';
import type { DateOnly } from '@puente/kernel';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

/** What is to be shown, to whom and until when. */
export class ConsentTermsDto {
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(CONSENT_CLASSES.length)
  @IsIn(CONSENT_CLASSES, { each: true })
  classes!: ConsentClass[];

  @IsIn(CONSENT_AUDIENCES)
  audience!: ConsentAudience;

  /** One funder, with the audience `funder`; left out: all of them. */
  @IsOptional()
  @IsUUID()
  funderId?: string;

  /** The last day, two years from today at most. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until!: string;
}

export const toTerms = ({ classes, audience, funderId, until }: ConsentTermsDto): ConsentTerms => ({
  classes,
  audience,
  funderId: funderId ?? null,
  until: until as DateOnly,
});
