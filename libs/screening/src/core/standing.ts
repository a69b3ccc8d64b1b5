/** What a person may decide about a hit: it is somebody else, or it is the listed party. */
export const HIT_DECISIONS = ['cleared', 'confirmed'] as const;
export type HitDecision = (typeof HIT_DECISIONS)[number];

/** Where a hit stands: `open` until somebody decides. */
export const HIT_STANDINGS = ['open', ...HIT_DECISIONS] as const;
export type HitStanding = (typeof HIT_STANDINGS)[number];

const LONGEST_REASON = 1000;
/** Signs that make no reason: a name of the next reader must be able to follow it. */
const SHORTEST_REASON = 10;

/** What is wrong with the reason that a person gives for a decision; null: nothing. */
export function faultOfReason(reason: string): 'reason-needed' | 'too-long-text' | null {
  if ([...reason.trim()].length < SHORTEST_REASON) return 'reason-needed';
  return reason.length > LONGEST_REASON ? 'too-long-text' : null;
}
