import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DoneeInput } from '@puente/organizations';
import { SeenVersion } from '../../http/seen-version';

export class DoneeDto {
  /** The number of the letter of authorisation. */
  @IsString()
  @MaxLength(200)
  letter!: string;
  /** The day of the letter; left out: not known. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  issuedOn?: string;
  /** Its last day, where it has one. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  holdsUntil?: string;
  /** Whether donations from abroad are authorised too; left out: not known. */
  @IsOptional()
  @IsIn(['yes', 'no', ''])
  fromAbroad?: string;
  /** Where it was looked up: `letter`, `sat-list` or `official-gazette`. */
  @IsString()
  @MaxLength(40)
  source!: string;
  /** The day on which it was looked up. */
  @IsString()
  @MaxLength(20)
  checkedOn!: string;
  /** The version that was seen; 0 where nothing was said yet. */
  @SeenVersion(0)
  version!: number;
}

export const toDoneeInput = (body: DoneeDto): DoneeInput => ({
  ...{ letter: body.letter, source: body.source, checkedOn: body.checkedOn },
  ...{ issuedOn: body.issuedOn ?? '', holdsUntil: body.holdsUntil ?? '', fromAbroad: body.fromAbroad ?? '' },
});
