import { IsString, MaxLength } from 'class-validator';

export class CloseAwardDto {
  /** The hash of the closing that was read. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}
