import {
  regionOf,
  sizeBandOf,
  type Region,
  type SafetyLevel,
  type Service,
  type SizeBand,
} from '@puente/taxonomy';
import { dayInMexico } from '@puente/kernel';
import type { NonprofitFacts } from './core';
import type { Circle } from './circle';

/** What every list shows of a nonprofit, already as its reader may see it. */
export interface NonprofitCard {
  readonly handle: string;
  readonly label: string;
  /** False where the label is an alias. */
  readonly named: boolean;
  readonly safety: SafetyLevel;
  readonly mainRegion: Region | null;
  readonly mainService: Service | null;
  readonly sizeBand: SizeBand | null;
}

export function cardOf(circle: Circle, facts: NonprofitFacts): NonprofitCard {
  return {
    handle: circle.handleOf(facts.id),
    label: circle.labelOf(facts),
    named: facts.name !== '',
    safety: facts.safety,
    mainRegion: facts.regions[0] ?? (facts.states[0] ? regionOf(facts.states[0]) : null),
    mainService: facts.services[0] ?? null,
    sizeBand: sizeBandShown(facts),
  };
}

export function sizeBandShown({ withheld, annualBudgetMxn, sizeBand }: NonprofitFacts): SizeBand | null {
  return withheld || annualBudgetMxn === null ? sizeBand : sizeBandOf(annualBudgetMxn);
}

/**
 * Whether today's card may stand beside what its reader has had under one address since a moment (null: nobody can say):
 * not where the name stood there before, for the alias that came after would be joined with it.
 */
export function mayStandBeside(circle: Circle, { id }: NonprofitFacts, since: Date | null): boolean {
  const until = circle.namedUntil(id);
  return until === null || (since !== null && until < dayInMexico(since));
}
