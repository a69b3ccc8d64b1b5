import { ApiProperty } from '@nestjs/swagger';
import type { MessageRow } from '@puente/grants';
import { IsString, MaxLength } from 'class-validator';

export class AwardMessageDto {
  /** Up to 2,000 characters. */
  @IsString()
  @MaxLength(20_000)
  text!: string;
}

export class AwardMessageResponse {
  id!: string;
  /** `funder` or `nonprofit`. */
  side!: string;
  /** A name of the reader's own side; null for people of the other. */
  @ApiProperty({ type: String, nullable: true })
  author!: string | null;
  text!: string;
  writtenAt!: string;
}

export const toMessage = ({ id, side, author, text, writtenAt }: MessageRow): AwardMessageResponse => ({
  ...{ id, side, author, text, writtenAt: writtenAt.toISOString() },
});
