import { chartFrame, type Chart } from '../charts/chart';
import { escapeMarkup } from '../markup';
import { patterns, type LegendEntry } from './draw-map';
import type { StateChartOptions } from './mexico-map';
import { altOf, legendOf, paintOf, spokenValue, stepsFor, tableOf, type StateValue } from './state-values';

/** Rows of the grid; a state stands near where it lies, so that phones need no map. */
const ROWS = [
  'BCN SON CHH COA NLE TAM . . .',
  'BCS SIN DUR ZAC SLP HID . . .',
  '. NAY JAL AGU GUA QUE VER . YUC',
  '. . COL MIC MEX CMX TLA CAM ROO',
  '. . . GRO MOR PUE OAX TAB .',
  '. . . . . . . CHP .',
] as const;

const TILE = 40;
const GAP = 2;
const COLUMNS = 9;

interface Tile {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** The 32 tiles with their corners. */
export const TILES: readonly Tile[] = ROWS.flatMap((row, y) =>
  row
    .split(' ')
    .flatMap((name, x) => (name === '.' ? [] : [{ code: `MX-${name}`, x: x * TILE, y: y * TILE }])),
);

function tile({ code, x, y }: Tile, paint: { className: string; fill: string }, tooltip: string): string {
  const size = TILE - GAP;
  const label = code.slice(3);
  const plate = /kept|no-data/.test(paint.className)
    ? `<rect class="map-sea" x="${x + 4}" y="${y + 11}" width="${size - 8}" height="16" fill="#ffffff"/>`
    : '';
  return (
    `<g data-state="${code}"><title>${escapeMarkup(tooltip)}</title>` +
    `<rect class="state ${paint.className}" x="${x}" y="${y}" width="${size}" height="${size}" rx="4" fill="${paint.fill}"/>` +
    `${plate}<text class="tile-text on-${paint.className}" x="${x + size / 2}" y="${y + 23}" font-size="12" ` +
    `text-anchor="middle">${label}</text></g>`
  );
}

const LEGEND_COLUMNS = 3;
const LEGEND_LINE = 22;

function legend(entries: readonly LegendEntry[]): string {
  const top = ROWS.length * TILE + 12;
  const width = (COLUMNS * TILE) / LEGEND_COLUMNS;
  return entries
    .map(({ className, fill, label }, index) => {
      const x = (index % LEGEND_COLUMNS) * width;
      const y = top + Math.floor(index / LEGEND_COLUMNS) * LEGEND_LINE;
      const box = `<rect class="${className}" x="${x}" y="${y}" width="16" height="14" fill="${fill}"/>`;
      const text = `x="${x + 22}" y="${y + 11}" font-size="12" fill="#3f4753"`;
      return `${box}<text class="map-text" ${text}>${escapeMarkup(label)}</text>`;
    })
    .join('');
}

/** Counts by state as a grid of 32 equal tiles, for narrow screens. */
export function tileGrid(values: readonly StateValue[], options: StateChartOptions): Chart {
  const { id, title, words } = options;
  const byCode = new Map(values.map((value) => [value.code, value]));
  const steps = stepsFor(values);
  const alt = altOf(values, words);
  const tiles = TILES.map((each) => {
    const value = byCode.get(each.code);
    const tooltip = `${words.name(each.code)}: ${spokenValue(value, words)}`;
    return tile(each, paintOf(value, steps, id), tooltip);
  });
  const entries = legendOf(values, words, id);
  const height = ROWS.length * TILE + 12 + Math.ceil(entries.length / LEGEND_COLUMNS) * LEGEND_LINE;
  const frame = { id, title, description: alt, className: 'tiles', width: COLUMNS * TILE, height };
  const svg = chartFrame(frame, patterns(id) + tiles.join('') + legend(entries));
  return { svg, table: tableOf(values, words, title), alt };
}
