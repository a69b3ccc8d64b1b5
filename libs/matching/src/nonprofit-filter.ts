import {
  regionOf,
  type Region,
  type SafetyLevel,
  type Service,
  type SizeBand,
  type StateCode,
  type Strategy,
} from '@puente/taxonomy';
import type { NonprofitFacts } from './core';
import type { NonprofitCard } from './nonprofit-card';

/** Narrows a list. Every test reads what the reader sees, never more. */
export interface NonprofitFilter {
  readonly q?: string;
  readonly region?: Region;
  readonly state?: StateCode;
  readonly service?: Service;
  readonly band?: SizeBand;
  readonly strategy?: Strategy;
  readonly safety?: SafetyLevel;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function passesFilter(filter: NonprofitFilter, facts: NonprofitFacts, card: NonprofitCard): boolean {
  return (
    (!filter.q || fold(card.label).includes(fold(filter.q.trim()))) &&
    (!filter.region ||
      facts.regions.includes(filter.region) ||
      facts.states.some((state) => regionOf(state) === filter.region)) &&
    (!filter.state || facts.states.includes(filter.state)) &&
    (!filter.service || facts.services.includes(filter.service)) &&
    (!filter.band || card.sizeBand === filter.band) &&
    (!filter.strategy || filter.strategy in facts.strategies) &&
    (!filter.safety || facts.safety === filter.safety)
  );
}
