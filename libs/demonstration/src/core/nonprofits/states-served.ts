import { regionOf, type StateCode } from '@puente/taxonomy/core';
import type { SeededSource } from '../seeded-source';
import { NEIGHBOURS, ROUTES } from './neighbours';

const SPREAD = [
  { count: 1, share: 45 },
  { count: 2, share: 30 },
  { count: 3, share: 17 },
  { count: 4, share: 8 },
];
const ON_A_ROUTE = 0.75;

/** One to four states, the main one first: neighbours within the region, or the next stops of a migration route. */
export function statesServed(source: SeededSource, main: StateCode, followsRoutes: boolean): StateCode[] {
  const { count } = source.weighted(SPREAD, ({ share }) => share);
  const routes = ROUTES.filter((route) => route.includes(main));
  if (followsRoutes && routes.length > 0 && source.chance(ON_A_ROUTE)) {
    return alongRoute(source.pick(routes), main, Math.max(2, count));
  }
  return aroundMain(source, main, count);
}

function alongRoute(route: readonly StateCode[], main: StateCode, count: number): StateCode[] {
  const distance = (state: StateCode) => Math.abs(route.indexOf(state) - route.indexOf(main));
  return [...route].sort((one, other) => distance(one) - distance(other)).slice(0, count);
}

function aroundMain(source: SeededSource, main: StateCode, count: number): StateCode[] {
  const chosen = [main];
  while (chosen.length < count) {
    const next = chosen
      .flatMap((state) => NEIGHBOURS[state])
      .filter((state) => regionOf(state) === regionOf(main) && !chosen.includes(state));
    if (next.length === 0) break;
    chosen.push(source.pick(next));
  }
  return chosen;
}
