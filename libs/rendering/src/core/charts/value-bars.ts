import { escapeMarkup } from '../markup';
import { chartFrame, coordinate, type Chart } from './chart';
import { partClass, partFill } from './palette';

/** One bar: how long in the unit of all bars, null where nothing is known or shown, and how its value is said. */
export interface ValueBar {
  readonly label: string;
  readonly value: number | null;
  readonly said: string;
}

export interface ValueBarsOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Headings of the table: what, and how much. */
  readonly columns: readonly [string, string];
  readonly width: number;
}

const STEP = 26;
const LABELS = 0.38;
const SAID = 0.2;

/** A bar for each value from zero on one scale; what is not known or not shown has its words and no bar. */
export function valueBars(bars: readonly ValueBar[], options: ValueBarsOptions): Chart {
  const alt = bars.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const longest = Math.max(0, ...bars.map(({ value }) => value ?? 0)) || 1;
  const place = { width: options.width, longest };
  const svg = chartFrame(
    { ...options, className: 'ladder', height: bars.length * STEP, description: alt },
    bars.map((bar, index) => drawn(bar, index * STEP, place)).join(''),
  );
  const rows = bars.map(({ label, said }) => [label, said] as const);
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt };
}

function drawn(
  { label, value, said }: ValueBar,
  top: number,
  { width, longest }: { readonly width: number; readonly longest: number },
): string {
  const text = `class="axis-text" y="${top + 17}" font-size="12" fill="#3f4753"`;
  const long = (Math.max(0, value ?? 0) / longest) * width * (1 - LABELS - SAID);
  const bar = `x="${coordinate(width * LABELS)}" y="${top + 5}" height="16" width="${coordinate(long)}"`;
  return (
    `<text ${text} x="${coordinate(width * LABELS - 8)}" text-anchor="end">${escapeMarkup(label)}</text>` +
    (value === null
      ? ''
      : `<rect class="${partClass('strategies')}" ${bar} fill="${partFill('strategies')}"/>`) +
    `<text ${text} x="${coordinate(width * LABELS + long + 8)}">${escapeMarkup(said)}</text>`
  );
}
