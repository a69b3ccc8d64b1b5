import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

export class TokenDto {
  /** What the token is for, in words of one's own. */
  @IsString()
  @MaxLength(100)
  name!: string;

  /** Codes of permissions that the person holds and that a token may carry. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  scopes!: string[];

  /** Days to live, 1 to 365; 90 when absent. */
  @IsOptional()
  @IsInt()
  days?: number;
}
