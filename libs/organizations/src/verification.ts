import type { SafetyLevel } from '@puente/taxonomy';
import type {
  IdentifierDoubt,
  LegalFact,
  LegalFacts,
  RiskyPassage,
  VerificationDecision,
  VerificationReason,
  VerificationStanding,
} from './core';

/** One nonprofit in HIP's queue. */
export interface QueueEntry {
  readonly id: string;
  readonly name: string;
  readonly safety: SafetyLevel;
  readonly standing: VerificationStanding;
  /** Since when it stands so. */
  readonly since: Date;
  readonly doubts: number;
  readonly contactPaused: boolean;
}

export interface VerificationQueue {
  /** One page of those that pass the filter; the longest waiting first. */
  readonly entries: readonly QueueEntry[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  /** Of all nonprofits, whatever the filter. */
  readonly counts: Readonly<Record<VerificationStanding, number>>;
  readonly waiting: number;
  readonly total: number;
}

/** `waiting`: everything that waits for HIP, which is what an empty filter asks for. */
export type QueueFilter = VerificationStanding | 'waiting' | 'all';

/** What HIP decided last, without who decided. */
export interface DecisionView {
  readonly id: string;
  readonly decision: VerificationDecision;
  readonly reasons: readonly VerificationReason[];
  readonly message: string;
  readonly decidedAt: Date;
}

/** A text of the nonprofit with the passages to look at. */
export interface ReviewedText {
  readonly lang: 'es' | 'en';
  readonly text: string;
  readonly passages: readonly RiskyPassage[];
}

/** Everything that one decision rests on. */
export interface VerificationCase {
  readonly id: string;
  readonly version: number;
  readonly facts: LegalFacts;
  readonly before: LegalFacts | null;
  readonly changed: readonly LegalFact[];
  readonly doubts: readonly IdentifierDoubt[];
  readonly texts: readonly ReviewedText[];
  readonly standing: VerificationStanding;
  readonly since: Date;
  readonly last: DecisionView | null;
  readonly contactPausedAt: Date | null;
}

export interface DecisionInput {
  /** The version of the profile and the last decision that the deciding person saw. */
  readonly seenVersion: number;
  readonly seenDecision: string | null;
  readonly decision: VerificationDecision;
  readonly reasons: readonly VerificationReason[];
  /** To the nonprofit; at most 1000 characters. */
  readonly message: string;
}

/** What a nonprofit knows of its own verification. */
export interface OwnVerification {
  readonly standing: VerificationStanding;
  readonly since: Date;
  /** The day until which a verification holds. */
  readonly until: Date | null;
  readonly last: DecisionView | null;
}
