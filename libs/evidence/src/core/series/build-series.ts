import { groupBy } from '@puente/kernel';
import type { EvidenceBase, Indicator, Observation } from '../base';
import { BREAKS, breakValue, lineKey, matterKey, mayJoin, type Break } from './join-figures';

/** What one teller says of one matter, in order of time. */
export interface SeriesLine {
  readonly figures: readonly Observation[];
  /** Figures that a line joins, by their places in `figures`. */
  readonly joins: readonly (readonly [from: number, to: number])[];
}

/** All that is said of one matter: figures of the same unit, place and part, one line for each teller. */
export interface SeriesPanel {
  readonly lines: readonly SeriesLine[];
  /** What the lines differ in, which is why they are not one. */
  readonly differ: readonly Break[];
}

/** One indicator with its figures in use, matter by matter, and how many are set aside. */
export interface IndicatorSeries {
  readonly indicator: Indicator;
  readonly panels: readonly SeriesPanel[];
  readonly setAside: number;
}

/** The series of an indicator; nothing is added up, filled in or joined across tellers. `null`: no such indicator. */
export function buildSeries(base: EvidenceBase, code: string): IndicatorSeries | null {
  const indicator = base.indicators.get(code);
  if (!indicator) return null;
  const own = base.observations.filter((each) => each.indicator === code);
  const inUse = own.filter(({ quarantine }) => quarantine === null);
  const panels = [...groupBy(inUse, matterKey).values()].map(panelOf);
  return { indicator, panels: panels.sort(byWeight), setAside: own.length - inUse.length };
}

function panelOf(figures: readonly Observation[]): SeriesPanel {
  const lines = [...groupBy(figures, lineKey).values()].map(lineOf);
  const firsts = lines.map((line) => line.figures[0]!);
  const differ = BREAKS.filter((by) => new Set(firsts.map((each) => breakValue(each, by))).size > 1);
  return { lines: lines.sort(byTeller), differ };
}

function lineOf(told: readonly Observation[]): SeriesLine {
  const figures = [...told].sort((one, other) => compare(timeOf(one), timeOf(other)));
  const joins = figures.flatMap((one, from) =>
    figures.flatMap((next, to): [number, number][] => (mayJoin(one, next) ? [[from, to]] : [])),
  );
  return { figures, joins };
}

const timeOf = ({ periodStart, periodEnd, id }: Observation): string =>
  [periodStart ?? '~', periodEnd ?? '~', id].join('|');
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Later editions first: they are what a reader looks for. */
function byTeller(one: SeriesLine, other: SeriesLine): number {
  const [a, b] = [one.figures[0]!, other.figures[0]!];
  return (b.editionYear ?? 0) - (a.editionYear ?? 0) || compare(lineKey(a), lineKey(b));
}

/** The country before its parts, wholes before parts of them, much told before little. */
function byWeight(one: SeriesPanel, other: SeriesPanel): number {
  const [a, b] = [one, other].map(({ lines }) => lines.flatMap(({ figures }) => figures));
  return (
    rankOf(a![0]!) - rankOf(b![0]!) || b!.length - a!.length || compare(matterKey(a![0]!), matterKey(b![0]!))
  );
}

function rankOf({ geography, breakdown }: Observation): number {
  const parts = Object.entries(breakdown).filter(([key, value]) => key !== 'level' || value !== 'all');
  return (geography === 'MX' ? 0 : 10) + parts.length;
}
