import { escapeMarkup } from '../markup';
import { coordinate } from './chart';
import { amountTicks, yearTicks } from './time-scale';
import type { TimeLine, TimeSeriesOptions } from './time-series';

const TOP = 28;
const PLOT = 190;
const YEARS = 30;
const BOX = 20;
const LEFT = 58;
const RIGHT = 14;
const BASE = TOP + PLOT;

/** Where years and amounts are in a drawing. */
export interface TimeFrame {
  readonly lines: readonly TimeLine[];
  readonly options: TimeSeriesOptions;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly height: number;
}

export function frameOf(lines: readonly TimeLine[], options: TimeSeriesOptions): TimeFrame {
  const points = lines.flatMap((line) => line.points);
  const silent = lines.filter((line) => line.points.some(({ value }) => value === null)).length;
  return {
    ...{ lines, options },
    from: Math.floor(Math.min(...points.map(({ from }) => from))),
    to: Math.ceil(Math.max(...points.map(({ to }) => to))),
    ticks: amountTicks(Math.max(0, ...points.map(({ value }) => value ?? 0))),
    height: BASE + YEARS + (silent > 0 ? silent * (BOX + 4) + 24 : 0),
  };
}

export function xOf(year: number, { from, to, options }: TimeFrame): number {
  return LEFT + ((year - from) / (to - from)) * (options.width - LEFT - RIGHT);
}

export function yOf(value: number, { ticks }: TimeFrame): number {
  return BASE - (PLOT * value) / ticks.at(-1)!;
}

const TEXT = 'class="axis-text" font-size="12" fill="#3f4753"';

/** Lines of amounts from zero, and the years below. */
export function axis(frame: TimeFrame): string {
  const { options, ticks, from, to } = frame;
  const amounts = ticks.map((tick) => {
    const y = coordinate(yOf(tick, frame));
    const label = escapeMarkup(options.format(tick));
    return (
      `<path class="axis-line" stroke="#c9d1da" d="M${LEFT} ${y}H${options.width - RIGHT}"/>` +
      `<text ${TEXT} x="${LEFT - 8}" y="${y}" dy="4" text-anchor="end">${label}</text>`
    );
  });
  const most = Math.floor((options.width - LEFT - RIGHT) / 44);
  const years = yearTicks(from, to, most).map(
    (year) =>
      `<text ${TEXT} x="${coordinate(xOf(year + 0.5, frame))}" y="${BASE + 18}" text-anchor="middle">${year}</text>`,
  );
  return amounts.join('') + years.join('');
}

/** A row for each line with gaps: one hatched box for each time of which it tells no value. */
export function notTold(frame: TimeFrame): string {
  const silent = frame.lines.filter(({ points }) => points.some(({ value }) => value === null));
  if (silent.length === 0) return '';
  const words = `<text ${TEXT} x="${LEFT}" y="${frame.height - 6}">${escapeMarkup(frame.options.notReported)}</text>`;
  return silent.map((line, row) => gapsOf(line, BASE + YEARS + row * (BOX + 4), frame)).join('') + words;
}

function gapsOf({ mark, label, points }: TimeLine, y: number, frame: TimeFrame): string {
  const boxes = points
    .filter(({ value }) => value === null)
    .map(({ from, to, when, said }) => {
      const x = xOf(from, frame) + 2;
      const width = Math.max(8, xOf(to, frame) - x - 2);
      const title = `<title>${escapeMarkup(`${mark}. ${label}: ${when}, ${said}`)}</title>`;
      return (
        `<rect class="not-told" x="${coordinate(x)}" y="${y}" width="${coordinate(width)}" height="${BOX}" rx="3" ` +
        `stroke="#7b8794" stroke-dasharray="3 2" fill="url(#${frame.options.id}-none)">${title}</rect>`
      );
    });
  return `<text ${TEXT} x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${mark}</text>${boxes.join('')}`;
}
