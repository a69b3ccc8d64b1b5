import {
  forms,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
  type Movement,
} from '@puente/taxonomy/core';
import {
  ADJACENT,
  corridorOfRegions,
  ENOUGH_TOUCHES,
  enoughTouches,
  portion,
  stagesOf,
  strengthened,
} from '../parts';
import type { Corridor, ProgrammeFacts } from '../programme-facts';
import { bitsOf, codesOf, countBits } from '../store/bits';
import { SHIFT } from '../store/columns';
import type { WeightOf } from './compile-parts';
import { AdjacentQuery, CapacityQuery, CorridorQuery, type FieldMasks } from './further-queries';
import type { FurtherQuery } from './part-query';
import { tableOf } from './table-of';

export const FURTHER_PARTS = ['corridor', 'capacity', 'adjacent-movements'] as const;

/** The loops of those further parts that have weight and on which the programme is not silent. */
export function compileFurther(programme: ProgrammeFacts, weightOf: WeightOf): FurtherQuery[] {
  const [corridor, capacity, adjacent] = FURTHER_PARTS.map(weightOf);
  return [
    ...(corridor ? [corridorQuery(programme.corridor, corridor)] : []),
    ...(capacity ? [capacityQuery(programme, capacity)] : []),
    ...(adjacent ? [adjacentQuery(programme.movements, adjacent)] : []),
  ];
}

function corridorQuery(corridor: Corridor, weight: number): CorridorQuery {
  const stages = stagesOf(corridor);
  return new CorridorQuery(
    Uint32Array.from(stages, (stage) => bitsOf(states, corridor[stage]!)),
    tableOf(stages.length + 1, weight, (served) => portion(served, stages.length)),
    tableOf(16, weight, (bits) => corridorOfRegions(corridor, codesOf(regions, bits))),
  );
}

function capacityQuery(programme: ProgrammeFacts, weight: number): CapacityQuery {
  const wanted = bitsOf(needs, strengthened(programme));
  const all = countBits(wanted);
  return new CapacityQuery(
    wanted,
    tableOf(all + 1, weight, (shared) => portion(shared, all)),
  );
}

function adjacentQuery(wanted: readonly Movement[], weight: number): AdjacentQuery {
  const most = ENOUGH_TOUCHES * wanted.length;
  return new AdjacentQuery(
    wanted.map(masksOf),
    tableOf(most + 1, weight, (halves) => halves / most),
  );
}

function masksOf(movement: Movement): FieldMasks {
  const adjacent = ADJACENT[movement];
  return {
    member: bitsOf(movements, [movement], SHIFT.movements),
    forms: bitsOf(forms, adjacent.forms),
    populations: bitsOf(populations, adjacent.populations),
    services: bitsOf(services, adjacent.services),
    needs: bitsOf(needs, adjacent.needs),
    enough: enoughTouches(movement),
  };
}
