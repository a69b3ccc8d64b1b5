import type { DecisionInput, VerificationDecision, VerificationReason } from '@puente/organizations';
import { DECISIONS, VERIFICATION_REASONS } from '@puente/organizations';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

const REASONS = Object.keys(VERIFICATION_REASONS);

/** A decision about the profile as it was seen: version and last decision must still be the same. */
export class DecisionDto {
  @SeenVersion()
  version!: number;

  /** The id of the last decision that was seen; null when there was none. */
  @IsOptional()
  @IsUUID()
  lastDecision!: string | null;

  @IsIn(DECISIONS)
  decision!: VerificationDecision;

  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(REASONS.length)
  @IsIn(REASONS, { each: true })
  reasons!: VerificationReason[];

  /** To the nonprofit. */
  @IsString()
  @MaxLength(1000)
  message!: string;
}

export function toDecisionInput(dto: DecisionDto): DecisionInput {
  const { version, lastDecision, decision, reasons, message } = dto;
  return {
    seenVersion: version,
    seenDecision: lastDecision ?? null,
    decision,
    reasons,
    message: message.trim(),
  };
}
