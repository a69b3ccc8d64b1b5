import { escapeMarkup } from '../markup';
import { coordinate } from './chart';
import { xOf, yOf, type TimeFrame } from './time-frame';
import type { TimeLine, TimePoint } from './time-series';

const FILLS = ['#0b5cad', '#8a5200', '#1b7a3d', '#6d3fc0', '#9b1c1c', '#0f766e'] as const;
const RADIUS = 9;

/** Class and colour of a line by its place; the skin sets others on dark grounds. */
export function lineColour(index: number): { readonly className: string; readonly fill: string } {
  const place = index % FILLS.length;
  return { className: `line-${place}`, fill: FILLS[place]! };
}

/** The strokes between what may be joined, then each point with its mark and its value. */
export function drawnLine(line: TimeLine, index: number, frame: TimeFrame): string {
  const { className, fill } = lineColour(index);
  const at = (point: TimePoint): readonly [number, number] => [
    middle(point, frame) + aside(index, frame),
    yOf(point.value!, frame),
  ];
  const strokes = line.joins.map(([from, to]) => {
    const [[x1, y1], [x2, y2]] = [at(line.points[from]!), at(line.points[to]!)];
    return `<path class="join" stroke-width="2.5" d="M${coordinate(x1)} ${coordinate(y1)}L${coordinate(x2)} ${coordinate(y2)}"/>`;
  });
  const points = line.points
    .filter(({ value }) => value !== null)
    .map((point) => drawnPoint(point, line, { at: at(point), below: index % 2 === 1, frame }));
  return `<g class="line ${className}" stroke="${fill}" fill="${fill}">${strokes.join('')}${points.join('')}</g>`;
}

const middle = ({ from, to }: TimePoint, frame: TimeFrame): number => xOf((from + to) / 2, frame);

/** Lines stand a little apart, so that none hides what another says of the same year. */
function aside(index: number, frame: TimeFrame): number {
  const { lines, from } = frame;
  const year = xOf(from + 1, frame) - xOf(from, frame);
  return (index - (lines.length - 1) / 2) * Math.min(30, year / (lines.length + 1));
}

interface Place {
  readonly at: readonly [x: number, y: number];
  readonly below: boolean;
  readonly frame: TimeFrame;
}

function drawnPoint(
  point: TimePoint,
  { mark, label }: TimeLine,
  { at: [x, y], below, frame }: Place,
): string {
  const title = `<title>${escapeMarkup(`${mark}. ${label}: ${point.when}, ${point.said}`)}</title>`;
  const circle = `<circle class="${point.hollow ? 'hollow' : 'point'}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${RADIUS}" stroke-width="2"${point.hollow ? ' fill="#ffffff"' : ''}/>`;
  const text = `x="${coordinate(x)}" text-anchor="middle" stroke="none"`;
  const number = escapeMarkup(frame.options.format(point.value!));
  return (
    `<g>${title}${span(point, y, frame)}${circle}` +
    `<text class="mark" ${text} y="${coordinate(y + 4)}" font-size="11"${point.hollow ? '' : ' fill="#ffffff"'}>${mark}</text>` +
    `<text class="axis-text" ${text} y="${coordinate(below ? y + 23 : y - 13)}" font-size="12" fill="#3f4753">${number}</text></g>`
  );
}

/** What is told of more than a year is as long as its time. */
function span({ from, to }: TimePoint, y: number, frame: TimeFrame): string {
  if (to - from <= 1) return '';
  const [start, end] = [xOf(from, frame) + 3, xOf(to, frame) - 3];
  return `<path class="span" stroke-width="4" stroke-opacity="0.45" d="M${coordinate(start)} ${coordinate(y)}H${coordinate(end)}"/>`;
}
