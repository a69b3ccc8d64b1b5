import { groupBy } from '@puente/kernel';
import { regionTrends, regionOf, states } from '@puente/taxonomy/core';
import type { EvidenceBase } from '../base';
import type { NeedSignal, NeedSignals, SignalRow, SignalSource, TrendTags } from './need-signal';
import { isUsable, joined, rowsOf, statementsOf } from './rows-of-observations';
import { SIGNAL_SPECS, type SignalSpec } from './signal-specs';

/** Rows that come from elsewhere than the evidence base, such as an imported hotline's file. */
export interface ProvidedRows {
  readonly indicator: string;
  readonly source: SignalSource;
  readonly rows: readonly SignalRow[];
}

/** The study that region trends come from was made in the first half of 2017. */
const TRENDS = {
  source: 'hip',
  period: { start: '2017-01', end: '2017-06' },
  caveat: 'described-for-region',
};

/** All signals of places: one for each matter and source that gives at least one figure or statement. */
export function buildSignals(base: EvidenceBase, provided: readonly ProvidedRows[] = []): NeedSignals {
  const signals = SIGNAL_SPECS.flatMap((spec) => [
    ...signalsOf(base, spec),
    ...provided
      .filter(({ indicator }) => indicator === spec.indicator)
      .flatMap(({ source, rows }) => signalOf(base, spec, source, rows, [])),
  ]);
  return { signals, trends: trendTags(base) };
}

function signalsOf(base: EvidenceBase, spec: SignalSpec): NeedSignal[] {
  const about = base.observations.filter((each) => each.indicator === spec.indicator && isUsable(each));
  const bySource = groupBy(about, ({ source }) => source);
  return [...base.sources.keys()].flatMap((code) => {
    const own = bySource.get(code) ?? [];
    const rows = own.flatMap((each) => rowsOf(each, spec));
    const national = own.flatMap((each) => statementsOf(each, spec));
    return signalOf(base, spec, sourceOf(base, code), rows, national);
  });
}

function signalOf(
  base: EvidenceBase,
  spec: SignalSpec,
  source: SignalSource,
  rows: readonly SignalRow[],
  national: NeedSignal['national'],
): NeedSignal[] {
  if (rows.every(({ value }) => value === null) && national.length === 0) return [];
  const { units, name } = base.indicators.get(spec.indicator)!;
  const { kind, strategies, indicator } = spec;
  const unit = base.vocabularies.get('unit')!.get(units[0]!)!;
  const caveats = joined(spec.caveats, ...[...rows, ...national].map((each) => each.caveats));
  const sorted = [...rows].sort(byPlaceAndTime);
  const code = `${indicator}.${source.code}`;
  return [{ code, kind, label: name, unit, source, strategies, rows: sorted, national, caveats }];
}

function byPlaceAndTime(one: SignalRow, other: SignalRow): number {
  const key = ({ state, period, observation, value }: SignalRow): string =>
    `${state} ${period.start} ${period.end} ${observation ?? ''} ${value ?? ''}`;
  return key(one) < key(other) ? -1 : 1;
}

function sourceOf(base: EvidenceBase, code: string): SignalSource {
  const { title, publisher, editionYear } = base.sources.get(code)!;
  return { code, title, publisher, editionYear };
}

/** Region trends spread to all states of their region, as tags. */
function trendTags(base: EvidenceBase): TrendTags {
  const byState = states.codes.map(
    (code) => [code, regionTrends.filter(({ region }) => region === regionOf(code))] as const,
  );
  const { source, period, caveat } = TRENDS;
  return { source: sourceOf(base, source), period, caveats: [caveat], byState: new Map(byState) };
}
