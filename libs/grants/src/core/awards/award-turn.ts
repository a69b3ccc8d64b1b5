import type { LocaleText } from '@puente/kernel';
import type { AwardState } from './award-states';

interface Turn {
  readonly label: LocaleText;
  readonly from: readonly AwardState[];
  readonly to: AwardState;
  /** Whether the nonprofit is owed words. */
  readonly needsReason: boolean;
  readonly action: 'award.paused' | 'award.resumed' | 'award.closing';
}

/** What a funder does with an award that runs, besides changing its terms and paying for it. */
export const AWARD_TURNS = {
  pause: {
    label: { es: 'Pausar', en: 'Pause' },
    ...{ from: ['active'], to: 'paused', needsReason: true, action: 'award.paused' },
  },
  resume: {
    label: { es: 'Reanudar', en: 'Take up again' },
    ...{ from: ['paused', 'closing'], to: 'active', needsReason: false, action: 'award.resumed' },
  },
  close: {
    label: { es: 'Empezar el cierre', en: 'Begin to close' },
    ...{ from: ['active'], to: 'closing', needsReason: false, action: 'award.closing' },
  },
} as const satisfies Record<string, Turn>;

export type AwardTurn = keyof typeof AWARD_TURNS;

/** Where a turn leads from a state; null where there is no such way. */
export function turnFrom(state: AwardState, turn: AwardTurn): AwardState | null {
  const { from, to }: Turn = AWARD_TURNS[turn];
  return from.includes(state) ? to : null;
}

/** What may be done with an award as it stands. */
export const turnsFrom = (state: AwardState): AwardTurn[] =>
  (Object.keys(AWARD_TURNS) as AwardTurn[]).filter((turn) => turnFrom(state, turn) !== null);
