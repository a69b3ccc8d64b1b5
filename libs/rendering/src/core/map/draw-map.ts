import { escapeMarkup } from '../markup';
import { chartFrame, type FrameOptions } from '../charts/chart';
import { MAP_HEIGHT, MAP_WIDTH, mexicoShapes } from './mexico-shapes';

/** How a state is painted: the class for the skin, the fill for where there is no skin, and its tooltip. */
export interface StatePaint {
  readonly className: string;
  readonly fill: string;
  readonly tooltip: string;
}

export interface LegendEntry {
  readonly className: string;
  readonly fill: string;
  readonly label: string;
}

export interface MapDrawing extends Pick<FrameOptions, 'id' | 'title' | 'description'> {
  readonly paint: (stateCode: string) => StatePaint;
  readonly legend: readonly LegendEntry[];
  /** Words over the inset that enlarges the centre of the country. */
  readonly insetLabel: string;
}

/** The licence asks for this wherever the map is shown, so it stays inside the drawing. */
export const MAP_CREDIT = '@svg-maps/mexico, MapSVG · CC BY 4.0';

const INSET = { x: 30, y: 590, width: 400, height: 334 } as const;
const INSET_VIEW = '880 680 180 150';
const LEGEND = { x: 1130, y: 60, line: 46 } as const;

/** Hatching says «no data», dots say «kept back»; both carry an id of their own drawing. */
export function patterns(id: string): string {
  const lines =
    `<pattern id="${id}-none" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    '<rect class="map-ground" width="12" height="12" fill="#f1f3f5"/>' +
    '<rect class="map-mark" width="3" height="12" fill="#7b8794"/></pattern>';
  const dots =
    `<pattern id="${id}-kept" width="12" height="12" patternUnits="userSpaceOnUse">` +
    '<rect class="map-ground" width="12" height="12" fill="#f1f3f5"/>' +
    '<circle class="map-mark" cx="6" cy="6" r="2.5" fill="#7b8794"/></pattern>';
  return `<defs>${lines}${dots}</defs>`;
}

function statePaths(drawing: MapDrawing): string {
  const paths = mexicoShapes().map(({ code, path }) => {
    const { className, fill, tooltip } = drawing.paint(code);
    const title = `<title>${escapeMarkup(tooltip)}</title>`;
    return `<path class="state ${className}" data-state="${code}" fill="${fill}" d="${path}">${title}</path>`;
  });
  const stroke =
    'stroke="#ffffff" stroke-width="1.5" stroke-linejoin="round" vector-effect="non-scaling-stroke"';
  return `<g id="${drawing.id}-all" class="states" ${stroke}>${paths.join('')}</g>`;
}

function inset(drawing: MapDrawing): string {
  const { x, y, width, height } = INSET;
  const frame = `fill="none" stroke="#7b8794" stroke-width="2"`;
  return (
    `<rect class="map-frame" x="880" y="680" width="180" height="150" ${frame}/>` +
    `<rect class="map-sea" x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>` +
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${INSET_VIEW}">` +
    `<use href="#${drawing.id}-all"/></svg>` +
    `<rect class="map-frame" x="${x}" y="${y}" width="${width}" height="${height}" ${frame}/>` +
    `<text class="map-text" x="${x}" y="${y - 14}" font-size="28" fill="#3f4753">${escapeMarkup(drawing.insetLabel)}</text>`
  );
}

function legend(entries: readonly LegendEntry[]): string {
  const lines = entries.map(({ className, fill, label }, index) => {
    const y = LEGEND.y + index * LEGEND.line;
    const box = `x="${LEGEND.x}" y="${y - 26}" width="42" height="32" stroke="#7b8794" stroke-width="1.5"`;
    const text = `x="${LEGEND.x + 60}" y="${y}" font-size="30" fill="#3f4753"`;
    return `<rect class="${className}" ${box} fill="${fill}"/><text class="map-text" ${text}>${escapeMarkup(label)}</text>`;
  });
  return lines.join('');
}

/** The 32 states, the enlarged centre, the legend and the credit as one drawing. */
export function drawMap(drawing: MapDrawing): string {
  const credit = `<text class="map-text" x="30" y="968" font-size="24" fill="#3f4753">${MAP_CREDIT}</text>`;
  const body = patterns(drawing.id) + statePaths(drawing) + inset(drawing) + legend(drawing.legend) + credit;
  return chartFrame({ ...drawing, className: 'map', width: MAP_WIDTH, height: MAP_HEIGHT }, body);
}
