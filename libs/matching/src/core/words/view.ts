import { regionOf, regions, type Region, type StateCode } from '@puente/taxonomy/core';
import type { LocaleText } from '@puente/kernel';
import type { NonprofitFacts } from '../nonprofit-facts';
import type { ProgrammeFacts } from '../programme-facts';

/** States with documented need and little or no money on record. */
export type ThinStates = ReadonlySet<StateCode>;

/** Whether a reader may know a nonprofit's place and name. */
export interface ReaderSight {
  readonly placeVisible: boolean;
  readonly nameVisible: boolean;
  /** For words beside geography; without it nothing is said of money. */
  readonly thin?: ThinStates;
}

/** How a reader may see a nonprofit: under which label, with or without its place and name. */
export interface ReaderView extends ReaderSight {
  readonly label: string;
}

/** What a sentence is made from. */
export interface Speech {
  readonly programme: ProgrammeFacts;
  readonly nonprofit: NonprofitFacts;
  /**
   * True when the reader may know the main region at most. Sentences then hold no state, amount, year, language,
   * route or tag of the nonprofit: together these would name it.
   */
  readonly hidden: boolean;
  readonly thin: ThinStates;
}

const NOWHERE: ThinStates = new Set();

export function speechOf(programme: ProgrammeFacts, nonprofit: NonprofitFacts, sight: ReaderSight): Speech {
  const hidden = nonprofit.withheld || !sight.placeVisible || !sight.nameVisible;
  return { programme, nonprofit, hidden, thin: sight.thin ?? NOWHERE };
}

/** The region that may be named: that of the first state, or the one that was disclosed. */
export function mainRegion({ states, regions: known }: NonprofitFacts): Region | null {
  return states[0] ? regionOf(states[0]) : (known[0] ?? null);
}

export function mainRegionLabel(nonprofit: NonprofitFacts): LocaleText | null {
  const region = mainRegion(nonprofit);
  return region === null ? null : regions.label(region);
}
