import type { NeedSignal, NeedSignals, SignalRow } from '@puente/evidence/core';
import type { LocaleText } from '@puente/kernel';
import { statesOf, type StateCode } from '@puente/taxonomy/core';
import type { ImpactScope } from './impact-scope';

/** One dated figure of one source; null is not reported. */
export interface NeedRow {
  readonly state: StateCode;
  readonly value: number | null;
  readonly qualifier: LocaleText;
  readonly start: string;
  readonly end: string;
  /** The figure of the evidence base that it opens to: null for imported counts, missing in reports from before. */
  readonly observation?: string | null;
}

/** What one source says of need, state by state. Sources stand side by side and are never joined. */
export interface NeedTable {
  readonly code: string;
  readonly label: LocaleText;
  readonly unit: LocaleText;
  readonly title: string;
  readonly publisher: string;
  readonly editionYear: number | null;
  readonly caveats: readonly LocaleText[];
  readonly rows: readonly NeedRow[];
}

/** Documented need as a report prints it, with the states of which nothing is documented and those with little recorded money. */
export interface ImpactNeed {
  readonly tables: readonly NeedTable[];
  readonly thin: readonly StateCode[];
  readonly silent: readonly StateCode[];
}

interface Words {
  readonly caveats: ReadonlyMap<string, LocaleText>;
  readonly qualifiers: ReadonlyMap<string, LocaleText>;
}

/** So many rows of one source: more belong into the explorer of figures. */
const MOST_ROWS = 64;

/** Signals of need in the region of a report, each with its dates and caveats. What is there against it is no need, and stays out. */
export function needOf(
  { signals }: NeedSignals,
  { region }: Pick<ImpactScope, 'region'>,
  words: Words,
  found: Pick<ImpactNeed, 'thin' | 'silent'>,
): ImpactNeed {
  const inRegion = region ? statesOf(region) : null;
  const tables = signals
    .filter(({ kind }) => kind === 'need')
    .map((signal) => tableOf(signal, (row) => inRegion === null || inRegion.includes(row.state), words))
    .filter(({ rows }) => rows.length > 0);
  return { tables, thin: [...found.thin].sort(), silent: [...found.silent].sort() };
}

function tableOf(signal: NeedSignal, isWanted: (row: SignalRow) => boolean, words: Words): NeedTable {
  const { code, label, unit, source, caveats, rows } = signal;
  const { title, publisher, editionYear } = source;
  return {
    ...{ code, label, unit, title, publisher, editionYear },
    caveats: caveats.flatMap((each) => words.caveats.get(each) ?? []),
    rows: rows
      .filter(isWanted)
      .slice(0, MOST_ROWS)
      .map(({ state, value, qualifier, period, observation }) => ({
        ...{ state, value, observation, start: period.start ?? '', end: period.end ?? '' },
        qualifier: words.qualifiers.get(qualifier) ?? { es: qualifier, en: qualifier },
      })),
  };
}
