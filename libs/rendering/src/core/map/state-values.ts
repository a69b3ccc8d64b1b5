import type { ChartTable } from '../charts/chart';
import { RAMP_FILLS, rampSteps, stepOf, type RampStep } from './ramp';
import type { LegendEntry } from './draw-map';

/** A count for one state, already passed by the disclosure rules. Hidden ones carry no value and look alike. */
export type StateValue =
  | {
      readonly code: string;
      readonly shown: true;
      readonly value: number | null;
      /** Told instead of the number, where that is only a bound. */
      readonly told?: string | null;
    }
  | { readonly code: string; readonly shown: false };

/** The words of a map in the reader's language. */
export interface StateValueWords {
  /** What is counted, as the heading of the column of values. */
  readonly measure: string;
  readonly state: string;
  readonly noData: string;
  readonly kept: string;
  readonly name: (stateCode: string) => string;
  readonly format: (value: number) => string;
}

interface Paint {
  readonly className: string;
  readonly fill: string;
}

function shownValue(value: StateValue | undefined): number | null {
  return value?.shown ? value.value : null;
}

export function stepsFor(values: readonly StateValue[]): readonly RampStep[] {
  return rampSteps(Math.max(0, ...values.map((value) => shownValue(value) ?? 0)));
}

/** What the reader is told of one state: the number, «kept back» or «no data». */
export function spokenValue(value: StateValue | undefined, words: StateValueWords): string {
  if (value && !value.shown) return words.kept;
  if (value?.told) return value.told;
  const number = shownValue(value);
  return number === null ? words.noData : words.format(number);
}

/** Class and fill of one state; `id` is the drawing's, whose patterns are used. */
export function paintOf(value: StateValue | undefined, steps: readonly RampStep[], id: string): Paint {
  if (value && !value.shown) return { className: 'kept', fill: `url(#${id}-kept)` };
  const number = shownValue(value);
  if (number === null) return { className: 'no-data', fill: `url(#${id}-none)` };
  const step = stepOf(number, steps);
  return { className: `ramp-${step}`, fill: RAMP_FILLS[step]! };
}

/** The legend: the classes in use, then the two kinds of empty states where there are any. */
export function legendOf(values: readonly StateValue[], words: StateValueWords, id: string): LegendEntry[] {
  const classes = stepsFor(values).map(({ step, from, to }) => ({
    className: `ramp-${step}`,
    fill: RAMP_FILLS[step]!,
    label: from === to ? words.format(from) : `${words.format(from)}–${words.format(to)}`,
  }));
  const kept = { className: 'kept', fill: `url(#${id}-kept)`, label: words.kept };
  const none = { className: 'no-data', fill: `url(#${id}-none)`, label: words.noData };
  const hasKept = values.some((value) => !value.shown);
  const hasNone = values.some((value) => value.shown && value.value === null);
  return [...classes, ...(hasKept ? [kept] : []), ...(hasNone ? [none] : [])];
}

/** The same as a table, sorted by value; what is not shown comes last, by name. */
export function tableOf(values: readonly StateValue[], words: StateValueWords, caption: string): ChartTable {
  const sorted = [...values].sort(
    (a, b) =>
      (shownValue(b) ?? -1) - (shownValue(a) ?? -1) || words.name(a.code).localeCompare(words.name(b.code)),
  );
  const rows = sorted.map((value) => [
    words.name(value.code),
    value.shown && value.value !== null && !value.told ? value.value : spokenValue(value, words),
  ]);
  return { caption, columns: [words.state, words.measure], rows };
}

/** The whole drawing in one sentence; it tells no more than the table. */
export function altOf(values: readonly StateValue[], words: StateValueWords): string {
  return values.map((value) => `${words.name(value.code)}: ${spokenValue(value, words)}`).join('; ');
}
