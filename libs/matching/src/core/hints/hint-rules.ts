import type { EntryStanding } from '../shortlists';

/** Hints that one person gives in a day; days for which a nonprofit is shown one; programmes that it points at. */
export const HINT_LIMITS = { eachDay: 5, days: 90, programmes: 3 } as const;

/** Only what a team set aside because another funder suits it better. */
export const leadsToHint = ({ state, reason }: EntryStanding): boolean =>
  state === 'set-aside' && reason === 'another-funder';

/** A programme in the order in which it suits the nonprofit. */
export interface HintedProgramme {
  readonly id: string;
  readonly funderId: string;
  readonly eligible: 'yes' | 'unknown' | 'no';
}

/**
 * What a hint points at: those that suit the nonprofit most, by its own list, of any funder but the one that gave it.
 * That one chooses none of them: two funders who agreed on a programme would join their aliases by who answers it.
 */
export function hintedProgrammes<Programme extends HintedProgramme>(
  inOrder: readonly Programme[],
  giverId: string,
): Programme[] {
  const others = inOrder.filter(({ funderId, eligible }) => funderId !== giverId && eligible !== 'no');
  return others.slice(0, HINT_LIMITS.programmes);
}
