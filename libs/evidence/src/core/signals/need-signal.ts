import type { LocaleText } from '@puente/kernel';
import type { Population, RegionTrend, StateCode, Strategy } from '@puente/taxonomy/core';
import type { Period } from '../period';

/** What one source says of one state and time, whoever provides it (the evidence base, an imported file). */
export interface SignalRow {
  readonly state: StateCode;
  /** `null` where the source speaks of the state and gives no figure: not reported, never zero. */
  readonly value: number | null;
  /** `exact`, `at-least`, `about` …, as in the vocabulary of the evidence base. */
  readonly qualifier: string;
  readonly period: Period;
  /** Codes of what a reader must know beside the figure; at least one. */
  readonly caveats: readonly string[];
  /** Whom the figure is about, where the source says so; empty: everybody. */
  readonly populations: readonly Population[];
  /** The observation that it opens to; `null` for imported counts. */
  readonly observation: string | null;
}

/** So many states have something, and the source does not say which: true of the country, of no state. */
export interface NationalStatement {
  readonly value: number;
  /** Of how many states, where the source says. */
  readonly of: number | null;
  readonly qualifier: string;
  readonly period: Period;
  readonly caveats: readonly string[];
  readonly observation: string;
}

/** `need`: what was seen of trafficking there; `response`: what is there against it, which is no need by itself. */
export type SignalKind = 'need' | 'response';

export interface SignalSource {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly editionYear: number | null;
}

/** One matter as one source counts it. Sources stand side by side and are never joined. */
export interface NeedSignal {
  /** Indicator and source: `hotline-cases.lnctp`. */
  readonly code: string;
  readonly kind: SignalKind;
  readonly label: LocaleText;
  readonly unit: LocaleText;
  readonly source: SignalSource;
  readonly strategies: readonly Strategy[];
  readonly rows: readonly SignalRow[];
  readonly national: readonly NationalStatement[];
  /** All caveats of its rows and statements. */
  readonly caveats: readonly string[];
}

/** A state in a signal: its figure where one may be given, and the rows behind it. */
export interface StateFigure {
  readonly value: number | null;
  readonly rows: readonly SignalRow[];
}

/** What nonprofits described for a region, as tags of its states: no figures. */
export interface TrendTags {
  readonly source: SignalSource;
  readonly period: Period;
  readonly caveats: readonly string[];
  readonly byState: ReadonlyMap<StateCode, readonly RegionTrend[]>;
}

export interface NeedSignals {
  readonly signals: readonly NeedSignal[];
  readonly trends: TrendTags;
}
