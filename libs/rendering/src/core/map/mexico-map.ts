import type { Chart } from '../charts/chart';
import { drawMap } from './draw-map';
import {
  altOf,
  legendOf,
  paintOf,
  spokenValue,
  stepsFor,
  tableOf,
  type StateValue,
  type StateValueWords,
} from './state-values';

export interface StateChartOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly words: StateValueWords;
}

export interface MapOptions extends StateChartOptions {
  readonly insetLabel: string;
}

/** Counts by state on the map, in five steps of one hue; a state without a value is hatched. */
export function mexicoMap(values: readonly StateValue[], options: MapOptions): Chart {
  const { id, title, words, insetLabel } = options;
  const byCode = new Map(values.map((value) => [value.code, value]));
  const steps = stepsFor(values);
  const alt = altOf(values, words);
  const svg = drawMap({
    id,
    title,
    description: alt,
    insetLabel,
    legend: legendOf(values, words, id),
    paint: (code) => ({
      ...paintOf(byCode.get(code), steps, id),
      tooltip: `${words.name(code)}: ${spokenValue(byCode.get(code), words)}`,
    }),
  });
  return { svg, table: tableOf(values, words, title), alt };
}
