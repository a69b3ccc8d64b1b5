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

const STEP = 36;
const BAR = 10;

/** A bar for each value from zero on one scale; what is not known or not shown has its words and no bar. */
export function valueBars(bars: readonly ValueBar[], options: ValueBarsOptions): Chart {
  const alt = bars.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const longest = Math.max(0, ...bars.map(({ value }) => value ?? 0)) || 1;
  const place = { width: options.width, scale: options.width / longest };
  const svg = chartFrame(
    { ...options, className: 'ladder', height: bars.length * STEP, description: alt },
    bars.map((bar, index) => drawn(bar, index * STEP, place)).join(''),
  );
  const rows = bars.map(({ label, said }) => [label, said] as const);
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt };
}

/** Words above their bar: a long name has the whole width. */
function drawn(
  { label, value, said }: ValueBar,
  top: number,
  { width, scale }: { readonly width: number; readonly scale: number },
): string {
  const text = `class="axis-text" y="${top + 14}" font-size="12" fill="#3f4753"`;
  const long = coordinate(Math.max(0, value ?? 0) * scale);
  const bar = `y="${top + 19}" height="${BAR}" width="${long}"`;
  return (
    `<text ${text}>${escapeMarkup(label)}</text>` +
    `<text ${text} x="${width}" text-anchor="end">${escapeMarkup(said)}</text>` +
    (value === null
      ? ''
      : `<rect class="${partClass('strategies')}" ${bar} fill="${partFill('strategies')}"/>`)
  );
}
