import { countBits } from '../store/bits';
import { SHIFT, type Columns } from '../store/columns';
import { UNKNOWN, type Block } from './block';
import type { PartQuery } from './part-query';

const REGION_BITS = 15;

/**
 * The points of those rows of the block that could still be among the best, all parts but the further and the late ones; the
 * block then holds these. The heaviest parts of most programmes come first: with the most that the others can add, many rows
 * are cut off by them.
 * `cuts` are the fewest points that enter, by whether an answer is open.
 */
export function addParts(columns: Columns, query: PartQuery, cuts: Float64Array, block: Block): void {
  const { strategies, needs, states, people, work, field } = columns;
  const { base, strategies: strategyPoints, mostBeside } = query;
  const { wanted: wantedStates, points: statePoints, regionPoints } = query.geography;
  const { wanted: wantedNeeds, points: needPoints } = query.needs;
  const { wanted: wantedPeople, points: peoplePoints } = query.populations;
  const { wanted: wantedForms, points: formPoints } = query.forms;
  const { wanted: wantedServices, points: servicePoints } = query.services;
  const { wanted: wantedMovements, points: movementPoints } = query.movements;
  const { rows, verdicts, points, count } = block;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!;
    const verdict = verdicts[at]!;
    const cut = cuts[(verdict & UNKNOWN) >>> 1]!;
    const person = people[row]!;
    const named = statePoints[countBits(states[row]! & wantedStates)]!;
    const coarse = regionPoints[(person >>> SHIFT.regions) & REGION_BITS]!;
    const first =
      base +
      strategyPoints[strategies[row]!]! +
      peoplePoints[countBits(person & wantedPeople)]! +
      (named > coarse ? named : coarse);
    if (first + mostBeside < cut) continue;
    const both = field[row]!;
    rows[kept] = row;
    verdicts[kept] = verdict;
    points[kept] =
      first +
      needPoints[countBits(needs[row]! & wantedNeeds)]! +
      formPoints[countBits(both & wantedForms)]! +
      servicePoints[countBits(work[row]! & wantedServices)]! +
      movementPoints[countBits(both & wantedMovements)]!;
    kept += 1;
  }
  block.count = kept;
}
