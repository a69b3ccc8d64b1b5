import {
  regionOf,
  type Region,
  type SafetyLevel,
  type Service,
  type SizeBand,
  type StateCode,
  type Strategy,
} from '@puente/taxonomy';
import type { Circle } from './circle';
import type { NonprofitFacts } from './core';
import { sizeBandShown } from './nonprofit-card';

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

/** Who passes a filter. What costs more to know of somebody, the label, is asked last. */
export function passing(circle: Circle, filter: NonprofitFilter): (facts: NonprofitFacts) => boolean {
  const q = fold((filter.q ?? '').trim());
  return (facts) => fits(filter, facts) && (q === '' || fold(circle.labelOf(facts)).includes(q));
}

function fits(filter: NonprofitFilter, facts: NonprofitFacts): boolean {
  return (
    (!filter.region ||
      facts.regions.includes(filter.region) ||
      facts.states.some((state) => regionOf(state) === filter.region)) &&
    (!filter.state || facts.states.includes(filter.state)) &&
    (!filter.service || facts.services.includes(filter.service)) &&
    (!filter.band || sizeBandShown(facts) === filter.band) &&
    (!filter.strategy || filter.strategy in facts.strategies) &&
    (!filter.safety || facts.safety === filter.safety)
  );
}
