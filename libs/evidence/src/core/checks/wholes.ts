import { groupBy } from '@puente/kernel';
import { idsOf, type Figure, type Finding } from './figure';

/** Wholes that all count the entities of the country and differ by the capital. */
const COUNTRY: ReadonlySet<string> = new Set(['31-states', '32-entities']);

/** Entities of one source counted of 31 in one place and of 32 in another. */
export function wholesOfEntities(figures: readonly Figure[]): Finding[] {
  const counted = figures.filter(({ denominator }) => COUNTRY.has(denominator ?? ''));
  const told = groupBy(counted, ({ source, unit }) => `${source}|${unit}`);
  return [...told.values()].flatMap((list) => {
    const wholes = [...new Set(list.map(({ denominator }) => denominator!))].sort();
    if (wholes.length < 2) return [];
    return [
      { rule: 'wholes-differ' as const, observations: idsOf(list), params: { wholes: wholes.join(' ') } },
    ];
  });
}
