import { ApiProperty } from '@nestjs/swagger';
import { MOST_EDITS, type SentEdit } from '@puente/grants';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  IsObject,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';
import { ANY_ANSWER } from './any-answer';

export class StartApplicationDto {
  /** The call to answer. */
  @IsUUID()
  callId!: string;
}

/** One answer as it is now on the device of who wrote it. */
export class EditDto {
  @IsString()
  @MaxLength(40)
  questionId!: string;

  /** Made by the device, once for all sendings of this edit. */
  @IsUUID()
  editId!: string;

  /** The version of the answer that was seen while writing; 0: there was none. */
  @SeenVersion(0)
  seenVersion!: number;

  /** The answer as the form's schema says; null takes it away. */
  @Allow()
  @ApiProperty(ANY_ANSWER)
  value!: unknown;

  /** Texts beside this answer that its writer saw and decided about. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  settles?: string[];
}

export const toEdit = ({ settles, value, ...edit }: EditDto): SentEdit => ({
  ...edit,
  value: value ?? null,
  settles: settles ?? [],
});

export class EditsDto {
  /** Written in this order. */
  @IsArray()
  @ArrayMaxSize(MOST_EDITS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EditDto)
  edits!: EditDto[];
}

export class SubmitDto {
  /** The version of the application that was read before signing. */
  @SeenVersion()
  seenVersion!: number;
}
