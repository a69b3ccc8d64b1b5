import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

/** Somebody to reach at a nonprofit; empty texts where nothing is said. There is no address. */
export class ContactDto {
  @IsString()
  @MaxLength(120)
  name!: string;

  @IsString()
  @MaxLength(30)
  phone!: string;

  @IsString()
  @MaxLength(200)
  email!: string;

  /** When and by which way it is safe to write or call. */
  @IsString()
  @MaxLength(500)
  notes!: string;

  /** Say so after a refusal with `looks-like-place`, when the notes tell no place. */
  @IsOptional()
  @IsBoolean()
  tellsNoPlace?: boolean;
}

export class ChangedContactDto extends ContactDto {
  /** The version that was read. */
  @SeenVersion()
  version!: number;
}

/** Which version of a row is meant, in the address. */
export class SeenVersionDto {
  @Type(() => Number)
  @SeenVersion()
  version!: number;
}
