import { LOCALES, type Locale } from '@puente/kernel';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export const LONGEST_TEXT = 20_000;

/** A text that somebody is writing. It is looked at and kept nowhere. */
export class WordingDto {
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;

  /** The language of the text; without it both are looked for. */
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;
}
