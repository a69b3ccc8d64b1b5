import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';

export class WebhookDto {
  /** Where messages go: https, at one of the hosts that the operator allows. */
  @IsString()
  @MaxLength(500)
  url!: string;

  /** Codes of events. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  events!: string[];
}
