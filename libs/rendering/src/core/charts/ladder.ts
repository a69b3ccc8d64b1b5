import { coordinate } from './chart';
import { partClass, partFill } from './palette';

/** One rung: how long its bar is in the unit of all rungs, what it stands for and how its value is said. */
export interface LadderRung {
  readonly label: string;
  readonly value: number;
  readonly said: string;
  /** Whose colour it takes, by a code of the palette. */
  readonly colour: string;
}

/** A rung as a page shows it. The bar repeats what the words say, so it is hidden from readers. */
export interface DrawnRung {
  readonly label: string;
  readonly said: string;
  readonly barSvg: string;
}

/**
 * Bars on one scale, the longest as wide as its place. Words stay outside, so that they are as large on a phone as all other
 * text and wrap where they have to.
 */
export function ladder(rungs: readonly LadderRung[]): DrawnRung[] {
  const longest = Math.max(1, ...rungs.map(({ value }) => value));
  return rungs.map(({ label, said, value, colour }) => ({
    ...{ label, said },
    barSvg: barOf(coordinate((value / longest) * 100), colour),
  }));
}

const barOf = (percent: string, colour: string): string =>
  '<svg class="rung-bar" width="100%" height="10" aria-hidden="true">' +
  '<rect class="bar-track" width="100%" height="10" fill="#e5e8ec"/>' +
  `<rect class="${partClass(colour)}" width="${percent}%" height="10" fill="${partFill(colour)}"/></svg>`;
