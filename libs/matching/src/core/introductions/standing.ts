import type { DateOnly } from '@puente/kernel';

/** What both sides' standing follows from. */
export interface IntroductionFacts {
  readonly begunBy: 'funder' | 'nonprofit';
  /** The last day on which the other side can answer. */
  readonly answerBy: DateOnly;
  readonly funderWants: boolean;
  readonly met: boolean;
  readonly endedSide: 'funder' | 'nonprofit' | null;
  readonly toldReason: string | null;
}

export const FUNDER_STANDINGS = ['offered', 'waiting', 'met', 'no-answer', 'ended'] as const;
export type FunderStanding = (typeof FUNDER_STANDINGS)[number];

/**
 * Where an introduction stands for the funder. Declined, paused and not yet read all look the same: no answer yet, and
 * from a fixed day on no answer. Only what the nonprofit chose to tell, or a withdrawal after they met, is told.
 */
export function funderStanding(facts: IntroductionFacts, today: DateOnly): FunderStanding {
  const { begunBy, answerBy, funderWants, met, endedSide, toldReason } = facts;
  const told = met || toldReason !== null || (begunBy === 'nonprofit' && !funderWants);
  if (endedSide === 'funder' || (endedSide === 'nonprofit' && told)) return 'ended';
  if (met) return 'met';
  if (today > answerBy) return funderWants ? 'no-answer' : 'ended';
  return funderWants ? 'waiting' : 'offered';
}

export const OWN_STANDINGS = ['asked', 'offered', 'met', 'declined', 'late', 'ended'] as const;
export type OwnStanding = (typeof OWN_STANDINGS)[number];

/** Where it stands for the nonprofit: `asked` waits for its signature or its no. */
export function ownStanding(facts: IntroductionFacts, declined: boolean, today: DateOnly): OwnStanding {
  const { answerBy, funderWants, met, endedSide } = facts;
  if (declined) return 'declined';
  if (endedSide !== null) return 'ended';
  if (met) return 'met';
  if (today > answerBy) return 'late';
  return funderWants ? 'asked' : 'offered';
}

/** Reasons that a nonprofit may tell when it declines; it need not tell any. */
export const TOLD_REASONS = ['not-now', 'no-capacity', 'other-focus', 'terms'] as const;
export type ToldReason = (typeof TOLD_REASONS)[number];

export const isToldReason = (code: string): code is ToldReason =>
  (TOLD_REASONS as readonly string[]).includes(code);
