import type { Currency, DateOnly } from '@puente/kernel';
import type { Breakdown, GrantIndicator, Population, StateCode, Strategy } from '@puente/taxonomy/core';
import type { Withheld } from './withheld';

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
  readonly startsOn: DateOnly;
  /** What it asks to be counted, and how much of it in all of its time. */
  readonly aims: readonly { readonly code: GrantIndicator; readonly target: number }[];
  /** The award that its money was given on from, and whose that is. */
  readonly sourceId: string | null;
  readonly sourceTenantId: string | null;
}

/** A count of a nonprofit's report that was accepted. */
export interface ImpactCount {
  /** The same report may have been accepted for several awards: together with the indicator one and the same count. */
  readonly reportId: string;
  readonly awardId: string;
  /** What the payer calls the report. */
  readonly recipientId: string;
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
  /** What its award aims at in all of its time; null where it does not say. */
  readonly target: number | null;
}

/** A part of a count: of a category of a breakdown. */
export interface ImpactPart extends Omit<ImpactCount, 'target'> {
  readonly breakdown: Breakdown;
  readonly category: string;
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
  readonly parts: readonly ImpactPart[];
  readonly rates: readonly ImpactRate[];
  /** What could not leave as it was asked for, and what would do. */
  readonly withheld: readonly Withheld[];
}
