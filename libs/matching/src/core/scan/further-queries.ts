import { touchedHalves } from '../parts';
import { countBits } from '../store/bits';
import { SHIFT, type Columns } from '../store/columns';
import type { Block } from './block';
import type { FurtherQuery } from './part-query';

const REGION_BITS = 15;

/** Points by the number of stages at which a row works; for a withheld place by its regions, if that is more. */
export class CorridorQuery implements FurtherQuery {
  constructor(
    private readonly stages: Uint32Array,
    private readonly points: Float64Array,
    private readonly regionPoints: Float64Array,
  ) {}

  addTo({ states, people }: Columns, { rows, points, count }: Block): void {
    for (let at = 0; at < count; at += 1) {
      const row = rows[at]!;
      const named = this.points[this.served(states[row]!)]!;
      const coarse = this.regionPoints[(people[row]! >>> SHIFT.regions) & REGION_BITS]!;
      points[at]! += named > coarse ? named : coarse;
    }
  }

  private served(states: number): number {
    let served = 0;
    for (const stage of this.stages) served += Number((states & stage) !== 0);
    return served;
  }
}

/** Points by the number of things strengthened that a row lacks. Gaps have the bits of the needs that they are. */
export class CapacityQuery implements FurtherQuery {
  constructor(
    private readonly wanted: number,
    private readonly points: Float64Array,
  ) {}

  addTo({ needs, own }: Columns, { rows, points, count }: Block): void {
    for (let at = 0; at < count; at += 1) {
      const row = rows[at]!;
      points[at]! += this.points[countBits((needs[row]! | own[row]!) & this.wanted)]!;
    }
  }
}

/** One movement in bits: who is of it, and what touches its field. */
export interface FieldMasks {
  readonly member: number;
  readonly forms: number;
  readonly populations: number;
  readonly services: number;
  readonly needs: number;
  readonly enough: number;
}

/** Points by the halves that a row reaches over all movements wanted. */
export class AdjacentQuery implements FurtherQuery {
  constructor(
    private readonly movements: readonly FieldMasks[],
    private readonly points: Float64Array,
  ) {}

  addTo(columns: Columns, { rows, points, count }: Block): void {
    for (let at = 0; at < count; at += 1) {
      let halves = 0;
      for (const masks of this.movements) halves += halvesOf(columns, rows[at]!, masks);
      points[at]! += this.points[halves]!;
    }
  }
}

function halvesOf({ field, people, work, needs }: Columns, row: number, masks: FieldMasks): number {
  const kinds =
    Number((field[row]! & masks.forms) !== 0) +
    Number((people[row]! & masks.populations) !== 0) +
    Number((work[row]! & masks.services) !== 0) +
    Number((needs[row]! & masks.needs) !== 0);
  return touchedHalves(kinds, (field[row]! & masks.member) !== 0, masks.enough);
}
