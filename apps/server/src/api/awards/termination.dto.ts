import { IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

export class TerminationDto {
  /** Such as `mutual`, `safety` or `funding`; both sides read it. */
  @IsString()
  @MaxLength(20)
  reason!: string;
  /** What the nonprofit reads once it has ended; may be empty, at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  note!: string;
}

export class TerminationConfirmationDto {
  /** The hash of the closing that was read. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}

export class SeenEndingDto {
  /** The version of the end that was read. */
  @SeenVersion()
  version!: number;
}

export class EndingAnswerDto extends SeenEndingDto {
  /** Why not; at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  answer!: string;
}

export class EndingRequestDto {
  /** Why the award should end, at most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  words!: string;
}
