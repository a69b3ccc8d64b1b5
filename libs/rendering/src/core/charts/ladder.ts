import { escapeMarkup } from '../formats';
import { chartFrame, coordinate, type Chart } from './chart';
import { partClass, partFill } from './palette';

/** One rung: how long its bar is in the unit of all rungs, what it stands for and how its value is said. */
export interface LadderRung {
  readonly label: string;
  readonly value: number;
  readonly said: string;
  /** Whose colour it takes, by a code of the palette. */
  readonly colour: string;
}

export interface LadderOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Headings of the table: what, and how much. */
  readonly columns: readonly [string, string];
}

const WIDTH = 320;
const STEP = 34;
const BAR = 10;

/** Bars below each other on one scale, each with its words and its value above it; the longest is as wide as the drawing. */
export function ladder(rungs: readonly LadderRung[], options: LadderOptions): Chart {
  const alt = rungs.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const longest = Math.max(1, ...rungs.map(({ value }) => value));
  const svg = chartFrame(
    { ...options, className: 'ladder', width: WIDTH, height: rungs.length * STEP, description: alt },
    rungs.map((rung, index) => drawn(rung, index * STEP, longest)).join(''),
  );
  const rows = rungs.map(({ label, said }) => [label, said] as const);
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt };
}

function drawn({ label, value, said, colour }: LadderRung, top: number, longest: number): string {
  const width = coordinate((value / longest) * WIDTH);
  const text = `class="axis-text" y="${top + 14}" font-size="12" fill="#3f4753"`;
  const bar = `y="${top + 19}" height="${BAR}"`;
  return (
    `<text ${text}>${escapeMarkup(label)}</text>` +
    `<text ${text} x="${WIDTH}" text-anchor="end">${escapeMarkup(said)}</text>` +
    `<rect class="bar-track" ${bar} width="${WIDTH}" fill="#e5e8ec"/>` +
    `<rect class="${partClass(colour)}" ${bar} width="${width}" fill="${partFill(colour)}"/>`
  );
}
