import type { LocaleText } from '@puente/kernel';
import type { Population, Region, StateCode, Strategy } from '@puente/taxonomy/core';
import type { MexicoMoney, NeedSignals, Thinness } from '../core';

export interface NeedFilter {
  readonly strategy?: Strategy | undefined;
  readonly population?: Population | undefined;
  readonly region?: Region | undefined;
}

/** Documented need beside recorded money. Signals stand side by side; there is no index of them. */
export interface Need {
  readonly filter: NeedFilter;
  /** The states of the region asked for, or all. */
  readonly states: readonly StateCode[];
  readonly signals: NeedSignals;
  /** Sums of public record; no filter but the region's applies, because the record tells no strategy or population. */
  readonly money: MexicoMoney;
  /** States with little or no recorded money of which a signal of need gives a figure. */
  readonly thin: ReadonlyMap<StateCode, Thinness>;
  /** States of which no signal of need gives a figure. That says nothing of need. */
  readonly silent: readonly StateCode[];
  /** The words of all caveats and qualifiers by code. */
  readonly caveats: ReadonlyMap<string, LocaleText>;
  readonly qualifiers: ReadonlyMap<string, LocaleText>;
}
