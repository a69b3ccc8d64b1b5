import { HIT_DECISIONS, type HitDecision, type HitDecisionInput } from '@puente/screening';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

/** A decision about a hit as it was seen. */
export class HitDecisionDto {
  /** The number of the last decision that was seen; 0 when there was none. */
  @SeenVersion(0)
  version!: number;

  @IsIn(HIT_DECISIONS)
  decision!: HitDecision;

  /** What was compared and why; at least 10 letters. */
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export const toHitDecisionInput = ({ version, decision, reason }: HitDecisionDto): HitDecisionInput => ({
  seenDecision: version,
  decision,
  reason,
});
