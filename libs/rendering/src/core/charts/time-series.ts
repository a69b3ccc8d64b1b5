import { patterns } from '../map/draw-map';
import { chartFrame, type Chart } from './chart';
import { axis, frameOf, notTold } from './time-frame';
import { drawnLine } from './time-line';

/** A value over a time in years: 2017 to 2018 is the year 2017. `null` was not reported. */
export interface TimePoint {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  /** The time and the value for a reader. */
  readonly when: string;
  readonly said: string;
  /** Not an exact value: drawn hollow. */
  readonly hollow: boolean;
}

/** One teller's points; a stroke joins only those that `joins` names, by their places in `points`. */
export interface TimeLine {
  /** A letter that stands on its points, so that nothing is told by colour alone. */
  readonly mark: string;
  readonly label: string;
  readonly points: readonly TimePoint[];
  readonly joins: readonly (readonly [from: number, to: number])[];
}

export interface TimeSeriesOptions {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  /** Headings of the table: line, time, value. */
  readonly columns: readonly [string, string, string];
  /** Written beside the strip of what was not reported. */
  readonly notReported: string;
  readonly format: (value: number) => string;
}

/**
 * Values of several tellers over the years, from zero, each at the middle of its time; a longer time is a bar of its
 * length. What was not reported stands hatched in a strip below the axis, where no value can be.
 */
export function timeSeries(lines: readonly TimeLine[], options: TimeSeriesOptions): Chart {
  const frame = frameOf(lines, options);
  const description = lines.map(spoken).join('. ');
  const body =
    axis(frame) + notTold(frame) + lines.map((line, index) => drawnLine(line, index, frame)).join('');
  const svg = chartFrame(
    { ...options, className: 'time-series', height: frame.height, description },
    patterns(options.id) + body,
  );
  const rows = lines.flatMap(({ label, points }) => points.map(({ when, said }) => [label, when, said]));
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt: description };
}

function spoken({ label, points }: TimeLine): string {
  return `${label}: ${points.map(({ when, said }) => `${when}, ${said}`).join('; ')}`;
}
