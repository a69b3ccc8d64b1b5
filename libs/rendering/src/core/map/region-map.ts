import type { Chart } from '../charts/chart';
import { drawMap } from './draw-map';

export interface RegionOfState {
  readonly state: string;
  readonly stateName: string;
  readonly region: string;
  readonly regionName: string;
}

export interface RegionMapOptions {
  readonly id: string;
  readonly title: string;
  readonly insetLabel: string;
  readonly columns: readonly [region: string, states: string];
}

/** Fills by order of the regions; the skin replaces them through `region-<code>`. */
const REGION_FILLS = ['#639fd8', '#e0a33e', '#b78ad9', '#5fae7b'] as const;

/** The four regions on the map of the 32 states; the places are given in the order of the legend. */
export function regionMap(places: readonly RegionOfState[], options: RegionMapOptions): Chart {
  const byState = new Map(places.map((place) => [place.state, place]));
  const regions = [...new Map(places.map((place) => [place.region, place.regionName]))];
  const fills = new Map(regions.map(([code], index) => [code, REGION_FILLS[index % REGION_FILLS.length]!]));
  const rows = regions.map(([code, name]) => {
    const states = places.filter((place) => place.region === code).map((place) => place.stateName);
    return [name, states.join(', ')];
  });
  const alt = rows.map(([name, states]) => `${name}: ${states}`).join('. ');
  const svg = drawMap({
    ...options,
    description: alt,
    legend: regions.map(([code, label]) => ({ className: `region-${code}`, fill: fills.get(code)!, label })),
    paint: (code) => {
      const place = byState.get(code);
      const region = place?.region ?? '';
      const tooltip = place ? `${place.stateName}: ${place.regionName}` : code;
      return { className: `region-${region}`, fill: fills.get(region) ?? '#f1f3f5', tooltip };
    },
  });
  return { svg, table: { caption: options.title, columns: options.columns, rows }, alt };
}
