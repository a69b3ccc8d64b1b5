import { awardFit } from '../parts';
import type { AwardRange } from '../programme-facts';
import { contribution } from '../score-match';
import { countBits } from '../store/bits';
import type { Kernel } from './block';

/** A table of contributions by the byte of a column. */
export function levelKernel(column: Uint8Array, table: Float64Array): Kernel {
  return (start, end, { points }) => {
    for (let row = start; row < end; row += 1) points[row - start]! += table[column[row]!]!;
  };
}

/** A table of contributions by the number of wanted bits that a row has. */
export function overlapKernel(column: Uint32Array, wanted: number, table: Float64Array): Kernel {
  return (start, end, { points }) => {
    for (let row = start; row < end; row += 1) {
      points[row - start]! += table[countBits(column[row]! & wanted)]!;
    }
  };
}

export interface GeographyQuery {
  readonly wanted: number;
  /** By the number of wanted states served. */
  readonly byStates: Float64Array;
  /** By the four bits of regions, which only withheld rows have. */
  readonly byRegions: Float64Array;
  readonly regionShift: number;
}

/** The larger of what states and what regions give (`geography-part.ts`). */
export function geographyKernel(states: Uint32Array, people: Uint32Array, query: GeographyQuery): Kernel {
  const { wanted, byStates, byRegions, regionShift } = query;
  return (start, end, { points }) => {
    for (let row = start; row < end; row += 1) {
      const named = byStates[countBits(states[row]! & wanted)]!;
      const coarse = byRegions[(people[row]! >>> regionShift) & 15]!;
      points[row - start]! += named > coarse ? named : coarse;
    }
  };
}

/** The award against the stated minimum; one that is not known (NaN) adds nothing. */
export function awardKernel(column: Float64Array, award: AwardRange, weight: number): Kernel {
  const full = contribution(weight, 1);
  const min = award.minMxn ?? 0;
  return (start, end, { points }) => {
    for (let row = start; row < end; row += 1) {
      const minimum = column[row]!;
      if (minimum <= min) points[row - start]! += full;
      else if (minimum > min) points[row - start]! += contribution(weight, awardFit(award, minimum));
    }
  };
}

/** A table of contributions by the weight of the terms that a row shares with the programme. */
export function hitsKernel(hits: Uint32Array, table: Float64Array): Kernel {
  return (start, end, { points }) => {
    for (let row = start; row < end; row += 1) points[row - start]! += table[hits[row]!]!;
  };
}
