import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class SwitchOrganizationDto {
  @IsString()
  @MaxLength(36)
  organization!: string;
}

export class FirstPersonDto {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';
}

export class AdmitOrganizationDto extends FirstPersonDto {
  @IsIn(['funder', 'nonprofit'])
  kind!: 'funder' | 'nonprofit';

  /** Its name. */
  @IsString()
  @MaxLength(300)
  organization!: string;
}

export class InviteFirstDto extends FirstPersonDto {
  /** An organisation that nobody belongs to yet. */
  @IsUUID()
  organization!: string;
}
