import type { Spread } from './spread';

/** How far an application is: nobody asked, being read, all reviews in, or decided. */
export const DESK_STATES = ['unassigned', 'in-review', 'reviewed', 'decided'] as const;
export type DeskState = (typeof DESK_STATES)[number];

interface Read {
  readonly state: DeskState;
  readonly spread: Pick<Spread, 'mean'>;
}

/** Those that are so far, all where no state is asked for: the best read first, what nobody read last. */
export const listDeskAs = <Line extends Read>(lines: readonly Line[], state: DeskState | null): Line[] =>
  lines
    .filter((line) => state === null || line.state === state)
    .sort((one, other) => (other.spread.mean ?? -1) - (one.spread.mean ?? -1));
