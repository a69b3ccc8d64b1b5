import { escapeMarkup } from '../markup';
import { chartFrame, coordinate, type Chart } from './chart';
import { partFill } from './palette';

/** How much the first `count` of all have together. */
export interface CurvePoint {
  readonly count: number;
  readonly percent: number;
  /** Both for a reader. */
  readonly label: string;
  readonly said: string;
}

export interface ShareCurveOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly width: number;
  /** Headings of the table: how many, and how much they have. */
  readonly columns: readonly [string, string];
  /** Written at the straight line on which all would have as much. */
  readonly even: string;
}

const HEIGHT = 220;
const LEFT = 8;
const TOP = 24;
const BOTTOM = 16;
const TEXT = 'class="axis-text" font-size="12" fill="#3f4753"';

/** What the first of all have together, from none to all, beside the line on which all would have as much. */
export function shareCurve(points: readonly CurvePoint[], options: ShareCurveOptions): Chart {
  const { title, columns } = options;
  const alt = points.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const most = Math.max(1, ...points.map(({ count }) => count));
  const at = (count: number, percent: number): readonly [number, number] => [
    LEFT + (count / most) * (options.width - 2 * LEFT),
    TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM),
  ];
  const corners = [at(0, 0), ...points.map(({ count, percent }) => at(count, percent))];
  const body =
    evenLine(at(0, 0), at(most, 100), options.even) +
    `<path class="join" fill="none" stroke="${partFill('strategies')}" stroke-width="2.5" d="${pathOf(corners)}"/>` +
    points.map((point) => marked(point, at(point.count, point.percent))).join('') +
    numbers(points.map((point) => ({ said: point.said, at: at(point.count, point.percent) })));
  const svg = chartFrame(
    { ...options, className: 'ladder share-curve', height: HEIGHT, description: alt },
    body,
  );
  return {
    svg,
    table: { caption: title, columns, rows: points.map(({ label, said }) => [label, said]) },
    alt,
  };
}

type Place = readonly [x: number, y: number];

const pathOf = (corners: readonly Place[]): string =>
  corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('');

/** Drawn thin and broken, with its words below it, where the curve never is. */
function evenLine(from: Place, to: Place, words: string): string {
  const line = `<path class="axis-line" fill="none" stroke="#7b8794" stroke-dasharray="4 3" d="${pathOf([from, to])}"/>`;
  const [x, y] = [to[0], from[1]];
  return `${line}<text ${TEXT} x="${coordinate(x)}" y="${coordinate(y)}" text-anchor="end">${escapeMarkup(words)}</text>`;
}

/** How far apart two numbers stand at least; what lies nearer is told by its mark and by the table. */
const APART = 46;

interface Value {
  readonly said: string;
  readonly at: Place;
}

const apart = (values: readonly Value[]): Value[] =>
  values.reduce<Value[]>((kept, value) => {
    const before = kept.at(-1);
    return before && value.at[0] - before.at[0] < APART ? kept : [...kept, value];
  }, []);

/** The value of each point beside it, below the curve. */
function numbers(values: readonly Value[]): string {
  return apart(values)
    .map(({ said, at: [x, y] }, index, { length }) => {
      const isLast = index === length - 1;
      const place = `x="${coordinate(isLast ? x : x + 6)}" y="${coordinate(isLast ? y - 9 : y + 16)}"`;
      return `<text ${TEXT} ${place}${isLast ? ' text-anchor="end"' : ''}>${escapeMarkup(said)}</text>`;
    })
    .join('');
}

function marked({ label, said }: CurvePoint, [x, y]: Place): string {
  const title = `<title>${escapeMarkup(`${label}: ${said}`)}</title>`;
  return `<circle class="point" cx="${coordinate(x)}" cy="${coordinate(y)}" r="4" fill="${partFill('strategies')}">${title}</circle>`;
}
