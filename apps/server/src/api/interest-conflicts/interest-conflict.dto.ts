import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CONFLICT_LIMITS, conflictEnds, conflictKinds, type ConflictEnd } from '@puente/matching';

export class InterestConflictDto {
  /** Handle as the lists of this account show it. */
  @IsString()
  @MaxLength(36)
  nonprofit!: string;

  @IsIn(conflictKinds)
  kind!: string;

  /** `YYYY-MM-DD`, the first day. */
  @IsString()
  @MaxLength(10)
  since!: string;

  /** `YYYY-MM-DD`, the last day; without it the conflict holds until it is ended. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  until?: string;

  /** For one's own team. */
  @IsOptional()
  @IsString()
  @MaxLength(CONFLICT_LIMITS.note)
  note?: string;

  /** Whoever wrote the note says that it tells no place. */
  @IsOptional()
  @IsBoolean()
  tellsNoPlace?: boolean;
}

export class InterestConflictEndDto {
  @IsIn(conflictEnds)
  reason!: ConflictEnd;
}
