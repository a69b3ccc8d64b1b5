import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

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
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number;
}

/** Which version of a row is meant, in the address. */
export class SeenVersionDto {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number;
}
