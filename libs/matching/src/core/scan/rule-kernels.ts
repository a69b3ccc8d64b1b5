import { FAILS, UNKNOWN, type Kernel } from './block';

/** A table of verdicts by the byte of a column. */
export function byteKernel(column: Uint8Array, table: Uint8Array): Kernel {
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) verdict[row - start]! |= table[column[row]!]!;
  };
}

/** A table of verdicts by a wider number that is small in fact, such as that of a set of languages. */
export function numberKernel(column: Uint32Array, table: Uint8Array): Kernel {
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) verdict[row - start]! |= table[column[row]!]!;
  };
}

/** Passes with one of the wanted bits; unknown without any of the bits that could be there. */
export function shareKernel(column: Uint32Array, possible: number, wanted: number): Kernel {
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) {
      const bits = column[row]!;
      if ((bits & wanted) === 0) verdict[row - start]! |= (bits & possible) === 0 ? UNKNOWN : FAILS;
    }
  };
}

export interface PlaceColumns {
  readonly states: Uint32Array;
  readonly people: Uint32Array;
  readonly flags: Uint8Array;
}

export interface PlaceQuery {
  readonly wanted: number;
  /** By the four bits of regions: 1 where one of them is wanted as a whole. */
  readonly sureRegions: Uint8Array;
  readonly regionShift: number;
  readonly withheldBit: number;
}

/** The rule of place (`place-rule.ts`): a withheld place passes by a whole region and never fails. */
export function placeKernel({ states, people, flags }: PlaceColumns, query: PlaceQuery): Kernel {
  const { wanted, sureRegions, regionShift, withheldBit } = query;
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) {
      const bits = states[row]!;
      if ((bits & wanted) !== 0) continue;
      const withheld = (flags[row]! & withheldBit) !== 0;
      if (withheld && sureRegions[(people[row]! >>> regionShift) & 15] === 1) continue;
      verdict[row - start]! |= bits === 0 || withheld ? UNKNOWN : FAILS;
    }
  };
}

export interface BudgetQuery {
  readonly min: number;
  readonly max: number;
  readonly award: number;
  readonly share: number;
}

/** Both rules on the annual budget: within its band, and the award no more than a share of it. */
export function budgetKernel(column: Float64Array, { min, max, award, share }: BudgetQuery): Kernel {
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) {
      const budget = column[row]!;
      if (budget >= min && budget <= max && award <= share * budget) continue;
      verdict[row - start]! |= Number.isNaN(budget) ? UNKNOWN : FAILS;
    }
  };
}

/** Year of today less the year of founding reaches the years asked. */
export function yearsKernel(column: Int16Array, year: number, minYears: number, unknownYear: number): Kernel {
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) {
      const founded = column[row]!;
      if (founded === unknownYear) verdict[row - start]! |= UNKNOWN;
      else if (year - founded < minYears) verdict[row - start]! |= FAILS;
    }
  };
}

/** Fails above a limit; a number that is not known (NaN) is left out. */
export function atMostKernel(column: Float64Array, limit: number): Kernel {
  return (start, end, { verdict }) => {
    for (let row = start; row < end; row += 1) if (column[row]! > limit) verdict[row - start]! |= FAILS;
  };
}
