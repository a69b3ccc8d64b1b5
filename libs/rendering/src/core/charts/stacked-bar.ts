import { chartFrame, coordinate, type Chart } from './chart';
import { partClass, partFill } from './palette';

/** One piece of a stacked bar: its length in the unit of `max`, and what it stands for in words. */
export interface BarPart {
  readonly code: string;
  readonly label: string;
  readonly value: number;
}

export interface StackedBarOptions {
  readonly id: string;
  readonly title: string;
  /** Heading of the column of labels and of the column of values in the table. */
  readonly columns: readonly [string, string];
  readonly max?: number;
  /** Writes a value for a reader. */
  readonly format: (value: number) => string;
}

const WIDTH = 100;
const HEIGHT = 10;
const GAP = 0.4;

function segments(parts: readonly BarPart[], scale: number): string {
  let x = 0;
  let body = '';
  for (const part of parts) {
    const width = part.value * scale;
    if (width > GAP) {
      const drawn = `x="${coordinate(x)}" width="${coordinate(width - GAP)}" height="${HEIGHT}"`;
      body += `<rect class="${partClass(part.code)}" ${drawn} fill="${partFill(part.code)}"/>`;
    }
    x += width;
  }
  return body;
}

/** A bar from 0 to `max` (100) stacked by its parts in the order given; the drawing shows no numbers. */
export function stackedBar(parts: readonly BarPart[], options: StackedBarOptions): Chart {
  const max = options.max ?? 100;
  const alt = parts.map((part) => `${part.label}: ${options.format(part.value)}`).join('; ');
  const track = `<rect class="bar-track" width="${WIDTH}" height="${HEIGHT}" fill="#e5e8ec"/>`;
  const svg = chartFrame(
    { ...options, className: 'bar', width: WIDTH, height: HEIGHT, description: alt },
    track + segments(parts, WIDTH / max),
  ).replace('role="img"', 'preserveAspectRatio="none" role="img"');
  const rows = parts.map((part) => [part.label, part.value] as const);
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt };
}

/** A plain bar: one value out of `max`. */
export function bar(part: BarPart, options: StackedBarOptions): Chart {
  return stackedBar([part], options);
}
