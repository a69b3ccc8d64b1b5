import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What somebody is in the organisation. */
export class PlaceDto {
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  roles!: string[];

  /** Ids of programmes that the person is limited to; absent or empty: all of the organisation's. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  programmes?: string[];
}

export class InvitationDto extends PlaceDto {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  /** The language of the mail. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';
}

export class InvitationTokenDto {
  /** As in the link of the mail. */
  @IsString()
  @MaxLength(300)
  token!: string;
}

export class NewcomerDto extends InvitationTokenDto {
  @IsString()
  @MaxLength(120)
  name!: string;

  @IsIn(['es', 'en'])
  locale!: 'es' | 'en';

  @IsString()
  @MaxLength(256)
  password!: string;
}
