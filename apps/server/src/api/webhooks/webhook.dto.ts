import { ApiProperty } from '@nestjs/swagger';
import { WEBHOOK_EVENTS } from '@puente/webhooks';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';

const EVENTS = Object.keys(WEBHOOK_EVENTS).length;

export class WebhookDto {
  /** Where messages go: https, at one of the hosts that the operator allows. */
  @IsString()
  @MaxLength(500)
  url!: string;

  /** Codes of events. */
  @IsArray()
  @ArrayMaxSize(EVENTS)
  @ArrayUnique()
  @IsString({ each: true })
  @ApiProperty({ type: [String], maxItems: EVENTS })
  events!: string[];
}
