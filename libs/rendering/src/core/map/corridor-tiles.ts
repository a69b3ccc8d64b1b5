import { chartFrame, type Chart } from '../charts/chart';
import { escapeMarkup } from '../markup';
import { TILES } from './tile-grid';

/** One stage of a corridor in the reader's words, with the codes of its states (ISO 3166-2). */
export interface CorridorStageShown {
  readonly label: string;
  readonly states: readonly string[];
}

export interface CorridorTilesOptions {
  readonly id: string;
  readonly title: string;
  /** Headings of the table: the stage, its states. */
  readonly columns: readonly [string, string];
  readonly name: (stateCode: string) => string;
}

const WIDTH = 360;
const GRID_HEIGHT = 240;
const LINE = 20;
const SIZE = 38;

/** The states of a corridor on the grid of tiles, each with the numbers of its stages; the legend names the stages. */
export function corridorTiles(stages: readonly CorridorStageShown[], options: CorridorTilesOptions): Chart {
  const rows = stages.map(
    ({ label, states }, index) => [`${index + 1}. ${label}`, states.map(options.name).join(', ')] as const,
  );
  const alt = rows.map(([stage, names]) => `${stage}: ${names}`).join('; ');
  const body = TILES.map((each) => tile(each, numbersOf(each.code, stages))).join('') + legend(stages);
  const height = GRID_HEIGHT + stages.length * LINE;
  const frame = {
    id: options.id,
    title: options.title,
    description: alt,
    className: 'tiles',
    width: WIDTH,
    height,
  };
  return {
    svg: chartFrame(frame, body),
    table: { caption: options.title, columns: options.columns, rows },
    alt,
  };
}

/** The numbers of the stages that a state has, from 1. */
function numbersOf(code: string, stages: readonly CorridorStageShown[]): string {
  return stages.flatMap(({ states }, index) => (states.includes(code) ? [index + 1] : [])).join(' ');
}

function tile({ code, x, y }: (typeof TILES)[number], numbers: string): string {
  const [paint, fill] = numbers === '' ? ['ramp-0', '#d3e4f6'] : ['ramp-4', '#0a4a8f'];
  const at = (line: number): string => `x="${x + SIZE / 2}" y="${y + line}" text-anchor="middle"`;
  const words = `class="tile-text on-${paint}"`;
  const name = `<text ${words} ${at(numbers === '' ? 23 : 16)} font-size="12">${code.slice(3)}</text>`;
  const found =
    numbers === '' ? '' : `<text ${words} ${at(32)} font-size="13" font-weight="700">${numbers}</text>`;
  const ground = `<rect class="state ${paint}" x="${x}" y="${y}" width="${SIZE}" height="${SIZE}" rx="4" fill="${fill}"/>`;
  return `<g>${ground}${name}${found}</g>`;
}

function legend(stages: readonly CorridorStageShown[]): string {
  return stages
    .map(({ label }, index) => {
      const y = GRID_HEIGHT + 14 + index * LINE;
      const text = `${index + 1}. ${escapeMarkup(label)}`;
      return `<text class="map-text" x="0" y="${y}" font-size="13" fill="#3f4753">${text}</text>`;
    })
    .join('');
}
