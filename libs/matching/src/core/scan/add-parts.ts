import { countBits } from '../store/bits';
import { SHIFT, type Columns } from '../store/columns';
import type { Block } from './block';
import type { PartQuery } from './part-query';

const REGION_BITS = 15;

/** The points of every row in the block, all parts but the late ones (`late-parts.ts`). */
export function addParts(columns: Columns, query: PartQuery, block: Block): void {
  const { strategies, needs, states, people, work, field } = columns;
  const { base, strategies: strategyPoints } = query;
  const { wanted: wantedStates, points: statePoints, regionPoints } = query.geography;
  const { wanted: wantedNeeds, points: needPoints } = query.needs;
  const { wanted: wantedPeople, points: peoplePoints } = query.populations;
  const { wanted: wantedForms, points: formPoints } = query.forms;
  const { wanted: wantedServices, points: servicePoints } = query.services;
  const { wanted: wantedMovements, points: movementPoints } = query.movements;
  const { rows, points, count } = block;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!;
    const person = people[row]!;
    const both = field[row]!;
    const named = statePoints[countBits(states[row]! & wantedStates)]!;
    const coarse = regionPoints[(person >>> SHIFT.regions) & REGION_BITS]!;
    points[at] =
      base +
      strategyPoints[strategies[row]!]! +
      needPoints[countBits(needs[row]! & wantedNeeds)]! +
      (named > coarse ? named : coarse) +
      peoplePoints[countBits(person & wantedPeople)]! +
      formPoints[countBits(both & wantedForms)]! +
      servicePoints[countBits(work[row]! & wantedServices)]! +
      movementPoints[countBits(both & wantedMovements)]!;
  }
}
