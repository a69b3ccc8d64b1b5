import { regions } from '@puente/taxonomy/core';
import { maskOf } from '../store/bits';
import { SHIFT, type Columns } from '../store/columns';
import type { OverlapQuery, PartQuery, Trait } from './part-query';

type Planes = Columns['planes'];

const BITS = 32;
const REGIONS = maskOf(regions, SHIFT.regions);

/** What rows can lack of the parts of a programme, the heaviest first; none where everyone loses nothing by it. */
export function compileTraits({ planes }: Columns, parts: PartQuery): Trait[] {
  return [
    ...levelTraits(planes, parts.strategies),
    ...overlapTraits(planes.needs, parts.needs),
    ...overlapTraits(planes.people, parts.populations),
    ...overlapTraits(planes.field, parts.forms),
    ...overlapTraits(planes.work, parts.services),
    ...overlapTraits(planes.field, parts.movements),
    placeTrait(planes, parts.geography),
  ]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
}

/** Levels count in proportion, so each of their bits adds what it adds alone. */
function levelTraits({ strategies }: Planes, table: Float64Array): Trait[] {
  return bitsIn(0xff).map((bit) => ({ planes: strategies.of(bit), points: table[bit]! }));
}

function overlapTraits(planes: Planes['needs'], { wanted, points }: OverlapQuery): Trait[] {
  const steps = points.subarray(1).map((each, at) => each - points[at]!);
  const least = Math.min(...steps);
  return bitsIn(wanted).map((bit) => ({ planes: planes.of(bit), points: least }));
}

/** One wanted state, or any region where places are withheld: without both there are no points for the place. */
function placeTrait({ states, people }: Planes, { wanted, points }: PartQuery['geography']): Trait {
  return { planes: [...states.of(wanted), ...people.of(REGIONS)], points: points.at(-1)! };
}

function bitsIn(mask: number): number[] {
  return Array.from({ length: BITS }, (_, at) => (1 << at) >>> 0).filter((bit) => (mask & bit) !== 0);
}
