import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import {
  asideReasons,
  SHORTLIST_LIMITS,
  shortlistStates,
  type AsideReason,
  type ShortlistState,
} from '@puente/matching';
import { SeenVersion } from '../../http/seen-version';

const MOST_ID = 36;

export class NewShortlistDto {
  @IsString()
  @MaxLength(MOST_ID)
  programmeId!: string;

  @IsString()
  @MaxLength(SHORTLIST_LIMITS.name)
  name!: string;
}

export class ShortlistChangeDto {
  @IsOptional()
  @IsString()
  @MaxLength(SHORTLIST_LIMITS.name)
  name?: string;

  /** Puts the list away, or takes it up again. */
  @IsOptional()
  @IsBoolean()
  archived?: boolean;
}

export class ShortlistEntriesDto {
  /** Handles as the lists of this account show them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHORTLIST_LIMITS.entries)
  @IsString({ each: true })
  @MaxLength(MOST_ID, { each: true })
  nonprofits!: string[];

  @IsOptional()
  @IsIn(shortlistStates)
  state?: ShortlistState;

  /** For what is set aside. */
  @IsOptional()
  @IsIn(asideReasons)
  reason?: AsideReason;
}

export const ENTRY_ACTS = ['stand', 'up', 'down', 'remove', 'restore'] as const;

export class ShortlistEntryChangeDto {
  @SeenVersion()
  version!: number;

  @IsIn(ENTRY_ACTS)
  act!: (typeof ENTRY_ACTS)[number];

  /** For `stand`. */
  @IsOptional()
  @IsIn(shortlistStates)
  state?: ShortlistState;

  /** For what is set aside. */
  @IsOptional()
  @IsIn(asideReasons)
  reason?: AsideReason;
}

export class ShortlistNoteDto {
  @IsString()
  @MaxLength(SHORTLIST_LIMITS.note)
  text!: string;

  /** Whoever wrote it says that it tells no place. */
  @IsOptional()
  @IsBoolean()
  tellsNoPlace?: boolean;
}
