import type { NonprofitFacts } from '../nonprofit-facts';
import type { ProgrammeFacts } from '../programme-facts';

export type RuleAnswer = 'pass' | 'fail' | 'unknown';

export const RULE_CODES = [
  'place',
  'authorised-donee',
  'cluni',
  'annual-budget',
  'years',
  'award-share',
  'legal-route',
  'excluded-populations',
  'language',
  'min-award',
  'publicity',
  'funder-kind',
  'conflict-of-interest',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** A hard condition as data. */
export interface Rule {
  readonly code: RuleCode;
  /** Whether the programme asks this at all. */
  asked(programme: ProgrammeFacts): boolean;
  /** The answer for one nonprofit; `null` leaves the rule out. Called only where the rule is asked. */
  check(programme: ProgrammeFacts, nonprofit: NonprofitFacts): RuleAnswer | null;
}

/** Yes, no, or not known. */
export function answerOf(holds: boolean | null): RuleAnswer {
  if (holds === null) return 'unknown';
  return holds ? 'pass' : 'fail';
}

/** Passes when the lists share a value; unknown while the nonprofit's own is empty. */
export function sharesOne<Code>(wanted: readonly Code[], has: readonly Code[]): RuleAnswer {
  return has.length === 0 ? 'unknown' : answerOf(has.some((code) => wanted.includes(code)));
}
