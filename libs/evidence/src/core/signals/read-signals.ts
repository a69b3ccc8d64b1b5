import type { Population, StateCode, Strategy } from '@puente/taxonomy/core';
import { overlap } from '../period';
import type { NeedSignal, NeedSignals, SignalRow, StateFigure } from './need-signal';

export interface SignalFilter {
  readonly strategy?: Strategy | undefined;
  readonly population?: Population | undefined;
}

/**
 * The figure of a state in a signal. Years of one source that do not overlap add up, as the source itself adds them;
 * where days would count twice there is no figure, only the rows. What is not reported stays out and is never zero.
 */
export function figureOf(signal: NeedSignal, state: StateCode): StateFigure {
  const rows = signal.rows.filter((row) => row.state === state);
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0 || anyOverlap(known)) return { value: null, rows };
  return { value: known.reduce((sum, { value }) => sum + value!, 0), rows };
}

function anyOverlap(rows: readonly SignalRow[]): boolean {
  return rows.some((row, index) => rows.slice(index + 1).some((other) => overlap(row.period, other.period)));
}

/** Only what the data say of a strategy and of a population; what says nothing of them is left out. */
export function filterSignals(all: NeedSignals, { strategy, population }: SignalFilter): NeedSignals {
  const signals = all.signals
    .filter(({ strategies }) => !strategy || strategies.includes(strategy))
    .flatMap((signal) => (population ? ofPopulation(signal, population) : [signal]));
  const byState = [...all.trends.byState].map(
    ([state, trends]) =>
      [
        state,
        trends.filter(({ populations }) => !strategy && (!population || populations.includes(population))),
      ] as const,
  );
  return { signals, trends: { ...all.trends, byState: new Map(byState) } };
}

function ofPopulation(signal: NeedSignal, population: Population): NeedSignal[] {
  const rows = signal.rows.filter(({ populations }) => populations.includes(population));
  return rows.some(({ value }) => value !== null) ? [{ ...signal, rows, national: [] }] : [];
}

/** States of which some signal of need gives a figure of their own. */
export function documentedStates(all: NeedSignals): ReadonlySet<StateCode> {
  return statesWith(all, (value) => value !== null);
}

/** States of which some signal of need gives a figure above zero: a zero was counted, and documents no need. */
export function statesInNeed(all: NeedSignals): ReadonlySet<StateCode> {
  return statesWith(all, (value) => value !== null && value > 0);
}

function statesWith({ signals }: NeedSignals, says: (value: number | null) => boolean): Set<StateCode> {
  const needs = signals.filter(({ kind }) => kind === 'need');
  return new Set(
    needs.flatMap(({ rows }) => rows.filter(({ value }) => says(value)).map(({ state }) => state)),
  );
}
