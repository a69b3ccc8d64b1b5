import { escapeMarkup } from '../markup';
import { chartFrame, coordinate, type Chart } from './chart';
import { partClass, partFill } from './palette';

/** What was reached of what was meant, in one unit for all bars, and how both are said together. */
export interface TargetBar {
  readonly label: string;
  readonly target: number;
  readonly actual: number;
  readonly said: string;
  /** Whether it went too far; drawn in another colour, and said in words elsewhere. */
  readonly isOver: boolean;
}

export interface TargetBarsOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Headings of the table: what, and how much. */
  readonly columns: readonly [string, string];
  /** In units of which a letter takes six; as wide as a phone where nothing is said. */
  readonly width?: number;
}

const PHONE = 320;
const STEP = 50;
const BAR = 10;

/** A bar for each target on one scale, filled as far as it was reached; a gap shows the target where more was. */
export function targetBars(bars: readonly TargetBar[], options: TargetBarsOptions): Chart {
  const alt = bars.map(({ label, said }) => `${label}: ${said}`).join('; ');
  const width = options.width ?? PHONE;
  const longest = Math.max(1, ...bars.map(({ target, actual }) => Math.max(target, actual)));
  const svg = chartFrame(
    { ...options, className: 'target-bars', width, height: bars.length * STEP, description: alt },
    bars.map((bar, index) => drawn(bar, index * STEP, width / longest)).join(''),
  );
  const rows = bars.map(({ label, said }) => [label, said] as const);
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt };
}

function drawn({ label, target, actual, said, isOver }: TargetBar, top: number, scale: number): string {
  const [colour, end] = [isOver ? 'forms' : 'strategies', coordinate(target * scale)];
  const text = `class="axis-text" font-size="12" fill="#3f4753"`;
  const bar = `y="${top + 35}" height="${BAR}"`;
  return (
    `<text ${text} y="${top + 14}" font-weight="600">${escapeMarkup(label)}</text>` +
    `<text ${text} y="${top + 29}">${escapeMarkup(said)}</text>` +
    `<rect class="bar-track" ${bar} width="${end}" fill="#e5e8ec"/>` +
    `<rect class="${partClass(colour)}" ${bar} width="${coordinate(actual * scale)}" fill="${partFill(colour)}"/>` +
    (actual > target ? `<rect ${bar} x="${end}" width="2" fill="#fff"/>` : '')
  );
}
