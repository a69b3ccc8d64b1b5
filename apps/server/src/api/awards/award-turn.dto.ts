import { IsIn, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

const TURNS = ['pause', 'resume', 'close'] as const;

export class AwardTurnDto {
  /** The version of the award that was read. */
  @SeenVersion()
  version!: number;
  @IsIn(TURNS)
  turn!: (typeof TURNS)[number];
  /** Needed for a pause; the nonprofit reads it among the messages. At most 1,000 signs. */
  @IsString()
  @MaxLength(2000)
  reason!: string;
}
