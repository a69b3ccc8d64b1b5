import type { Transitions } from '@puente/kernel';
import { changedFacts, type LegalFacts } from './legal-facts';

/** What HIP decided about a nonprofit. */
export const DECISIONS = ['verified', 'changes-asked', 'not-verified'] as const;
export type VerificationDecision = (typeof DECISIONS)[number];

/**
 * Where a verification stands. Waiting for HIP: `never`, `changed` (verified facts read differently now), `answered` (the
 * nonprofit changed its profile after it was asked or refused), `expired`. Waiting for the nonprofit: `asked`.
 */
export const STANDINGS = ['never', 'changed', 'answered', 'expired', 'asked', 'refused', 'verified'] as const;
export type VerificationStanding = (typeof STANDINGS)[number];

/** How a standing may follow another: by HIP's decision, by the nonprofit's edit, or by time. */
export const STANDING_TRANSITIONS: Transitions<VerificationStanding> = {
  never: ['verified', 'asked', 'refused'],
  changed: ['verified', 'asked', 'refused'],
  answered: ['verified', 'asked', 'refused'],
  expired: ['verified', 'asked', 'refused', 'changed'],
  asked: ['answered', 'verified', 'refused'],
  refused: ['answered', 'verified', 'asked'],
  verified: ['changed', 'expired', 'asked', 'refused', 'verified'],
};

const WAITING: ReadonlySet<VerificationStanding> = new Set(['never', 'changed', 'answered', 'expired']);

export const waitsForHip = (standing: VerificationStanding): boolean => WAITING.has(standing);

export interface LastDecision {
  readonly decision: VerificationDecision;
  readonly decidedAt: Date;
  readonly profileVersion: number;
  readonly facts: LegalFacts;
}

export interface ToVerify {
  readonly facts: LegalFacts;
  readonly profileVersion: number;
  readonly updatedAt: Date;
  /** Also set for those verified before decisions were kept. */
  readonly verifiedAt: Date | null;
  readonly last: LastDecision | null;
}

/** Where a nonprofit's verification stands at an instant, and since when. A verification holds for twelve months. */
export function verificationStanding(
  of: ToVerify,
  now: Date,
): { readonly standing: VerificationStanding; readonly since: Date } {
  const { last, updatedAt, verifiedAt } = of;
  if (!last) return verifiedAt ? whileFresh(verifiedAt, now) : { standing: 'never', since: updatedAt };
  if (last.decision === 'verified') {
    const isChanged = changedFacts(last.facts, of.facts).length > 0;
    return isChanged ? { standing: 'changed', since: updatedAt } : whileFresh(last.decidedAt, now);
  }
  if (of.profileVersion > last.profileVersion) return { standing: 'answered', since: updatedAt };
  return { standing: last.decision === 'changes-asked' ? 'asked' : 'refused', since: last.decidedAt };
}

function whileFresh(verifiedAt: Date, now: Date): { standing: VerificationStanding; since: Date } {
  const until = endOf(verifiedAt);
  return now < until ? { standing: 'verified', since: verifiedAt } : { standing: 'expired', since: until };
}

/** Twelve months later. */
export function endOf(verifiedAt: Date): Date {
  const end = new Date(verifiedAt);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}
