import { countBits } from '../store/bits';
import { SHIFT, type Columns } from '../store/columns';
import type { Block } from './block';
import type { PartQuery } from './part-query';

const REGION_BITS = 15;

/** The points of every row in the block, all parts but the late ones (`late-parts.ts`). */
export function addParts(columns: Columns, query: PartQuery, block: Block): void {
  const { strategies, needs, states, people, work, field } = columns;
  const { base, geography, populations, forms, services, movements } = query;
  const { rows, points, count } = block;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!;
    const person = people[row]!;
    const both = field[row]!;
    const named = geography.points[countBits(states[row]! & geography.wanted)]!;
    const coarse = geography.regionPoints[(person >>> SHIFT.regions) & REGION_BITS]!;
    points[at] =
      base +
      query.strategies[strategies[row]!]! +
      query.needs.points[countBits(needs[row]! & query.needs.wanted)]! +
      (named > coarse ? named : coarse) +
      populations.points[countBits(person & populations.wanted)]! +
      forms.points[countBits(both & forms.wanted)]! +
      services.points[countBits(work[row]! & services.wanted)]! +
      movements.points[countBits(both & movements.wanted)]!;
  }
}
