import type { Currency, DateOnly } from '@puente/kernel';
import type { GrantIndicator, Population, StateCode, Strategy } from '@puente/taxonomy/core';

/** What the books and the terms of one award say for the period. */
export interface ImpactAward {
  readonly id: string;
  readonly title: string;
  readonly nonprofitId: string;
  readonly currency: Currency;
  /** What was promised in the period, and what left for it, in minor units as decimal digits: JSON has no bigint. */
  readonly committedMinor: string;
  readonly paidMinor: string;
  readonly strategies: readonly { readonly code: Strategy; readonly percent: number }[];
  readonly states: readonly StateCode[];
  /** Whom its programme is for; the award itself does not say. */
  readonly populations: readonly Population[];
  /** Whether its nonprofit chose to be known: others are not placed finer than in a region. */
  readonly mayBePlaced: boolean;
  /** The award that its money was given on from. */
  readonly sourceId: string | null;
}

/** A count of a nonprofit's report that was accepted. */
export interface ImpactCount {
  /** The same report may have been accepted for several awards: together with the indicator one and the same count. */
  readonly reportId: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  /** Of its award. */
  readonly states: readonly StateCode[];
  readonly indicator: GrantIndicator;
  readonly definition: number;
  readonly value: number;
  /** Counted one by one, or worked out. */
  readonly quality: 'counted' | 'estimated';
  /** Whether the same people may stand in it twice, or in a figure of somebody else. */
  readonly overlap: 'none' | 'possible' | 'unknown';
}

/** A rate at which something was sent in the period. */
export interface ImpactRate {
  readonly of: Currency;
  readonly in: Currency;
  /** Units of `in` for one of `of`, as decimal text. */
  readonly value: string;
  readonly ratedOn: DateOnly;
  readonly source: string;
}

/** Everything of the own books and reports that a report is made of. It is the payer's own, and leaves through the register alone. */
export interface ImpactFacts {
  readonly awards: readonly ImpactAward[];
  readonly counts: readonly ImpactCount[];
  readonly rates: readonly ImpactRate[];
}
