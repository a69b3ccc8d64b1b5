import {
  forms,
  funderKinds,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
} from '@puente/taxonomy/core';
import { BANDS, bandOfAmount, bandOfLanguages, bandOfYear, LAST_LANGUAGE_BAND } from './bands';
import { BitPlanes } from './bit-planes';
import { maskOf } from './bits';

/** Where a vocabulary sits within the 32 bits of its column. */
export const SHIFT = {
  states: 0,
  needs: 0,
  populations: 0,
  regions: 24,
  safety: 28,
  sizeBand: 30,
  services: 0,
  legalRoutes: 24,
  forms: 0,
  movements: 16,
  capacityGaps: 0,
  refusedFunders: 9,
} as const;

/** Yes, no and unknown take two bits each; so do the four levels of strategies in their own column. */
export const FLAG = { authorisedDonee: 0, cluni: 2, publicity: 4, withheld: 6, live: 7 } as const;
export const UNKNOWN_YEAR = -32_768;

const NO_ROWS = 0;

const PEOPLE = maskOf(populations, SHIFT.populations);
const ROUTES = maskOf(legalRoutes, SHIFT.legalRoutes);
const REFUSED = maskOf(funderKinds, SHIFT.refusedFunders);
const FIELD = maskOf(forms, SHIFT.forms) | maskOf(movements, SHIFT.movements);
const LEVELS = 0xff;
const TRI_FLAGS = 0b11_11_11;

/** Columns whose bits stand in the planes as they are. */
const PLAIN_BITS = ['states', 'needs', 'people', 'work', 'field', 'strategies', 'own', 'flags'] as const;

/** The facts that matter to rules and parts, 48 bytes a nonprofit. Unknown amounts are NaN. */
export class Columns {
  states = new Uint32Array(NO_ROWS);
  needs = new Uint32Array(NO_ROWS);
  /** Populations, regions (of withheld places), safety, size band. */
  people = new Uint32Array(NO_ROWS);
  /** Services and legal routes. */
  work = new Uint32Array(NO_ROWS);
  /** Forms and movements. */
  field = new Uint32Array(NO_ROWS);
  /** The number of a set of languages; 0 is the empty set. */
  languages = new Uint32Array(NO_ROWS);
  budget = new Float64Array(NO_ROWS);
  minAward = new Float64Array(NO_ROWS);
  founded = new Int16Array(NO_ROWS);
  strategies = new Uint8Array(NO_ROWS);
  flags = new Uint8Array(NO_ROWS);
  /** Capacity gaps (the bits that they have among the needs) and kinds of funder refused; few programmes ask for them. */
  own = new Uint16Array(NO_ROWS);
  /** Place in its vocabulary of the first state and of the first service named, plus one; for display only. */
  mainState = new Uint8Array(NO_ROWS);
  mainService = new Uint8Array(NO_ROWS);
  /** The bits that rules and parts ask for, by bit and not by row, and numbers as bands: made from the columns. */
  readonly planes = {
    states: new BitPlanes(maskOf(states), [maskOf(states)]),
    needs: new BitPlanes(maskOf(needs)),
    people: new BitPlanes(PEOPLE | maskOf(regions, SHIFT.regions), [PEOPLE]),
    work: new BitPlanes(ROUTES | maskOf(services), [ROUTES]),
    field: new BitPlanes(FIELD),
    strategies: new BitPlanes(LEVELS),
    own: new BitPlanes(REFUSED, [REFUSED]),
    flags: new BitPlanes(TRI_FLAGS | (1 << FLAG.live)),
    languages: new BitPlanes(LAST_LANGUAGE_BAND),
    founded: new BitPlanes(BANDS - 1),
    budget: new BitPlanes(BANDS - 1),
    minAward: new BitPlanes(BANDS - 1),
  };

  get capacity(): number {
    return this.flags.length;
  }

  get byteLength(): number {
    const all = [...this.all(), ...Object.values(this.planes)];
    return all.reduce((sum, column) => sum + column.byteLength, 0);
  }

  all(): (Uint32Array | Float64Array | Int16Array | Uint16Array | Uint8Array)[] {
    const wide = [this.states, this.needs, this.people, this.work, this.field, this.languages];
    const narrow = [this.founded, this.strategies, this.flags, this.own, this.mainState, this.mainService];
    return [...wide, this.budget, this.minAward, ...narrow];
  }

  /** Makes room for exactly so many rows; what is there stays. */
  resize(capacity: number): void {
    this.states = moved(this.states, new Uint32Array(capacity));
    this.needs = moved(this.needs, new Uint32Array(capacity));
    this.people = moved(this.people, new Uint32Array(capacity));
    this.work = moved(this.work, new Uint32Array(capacity));
    this.field = moved(this.field, new Uint32Array(capacity));
    this.languages = moved(this.languages, new Uint32Array(capacity));
    this.budget = moved(this.budget, new Float64Array(capacity));
    this.minAward = moved(this.minAward, new Float64Array(capacity));
    this.founded = moved(this.founded, new Int16Array(capacity));
    this.strategies = moved(this.strategies, new Uint8Array(capacity));
    this.flags = moved(this.flags, new Uint8Array(capacity));
    this.own = moved(this.own, new Uint16Array(capacity));
    this.mainState = moved(this.mainState, new Uint8Array(capacity));
    this.mainService = moved(this.mainService, new Uint8Array(capacity));
    for (const planes of Object.values(this.planes)) planes.resize(capacity);
  }

  /** Takes a row's bits into the planes. */
  index(row: number): void {
    const { planes } = this;
    for (const column of PLAIN_BITS) planes[column].write(row, this[column][row]!);
    const year = this.founded[row]!;
    planes.languages.write(row, bandOfLanguages(this.languages[row]!));
    planes.founded.write(row, year === UNKNOWN_YEAR ? 0 : bandOfYear(year));
    planes.budget.write(row, bandOfAmount(this.budget[row]!));
    planes.minAward.write(row, bandOfAmount(this.minAward[row]!));
  }

  /** A row that is given up lives no more. */
  drop(row: number): void {
    this.flags[row] = 0;
    this.planes.flags.write(row, 0);
  }

  /** Copies one row over another, within the store. */
  move(from: number, to: number): void {
    for (const column of this.all()) column[to] = column[from]!;
  }
}

interface Numbers {
  readonly length: number;
  subarray(start: number, end: number): this;
  set(source: this): void;
}

function moved<Column extends Numbers>(from: Column, to: Column): Column {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from);
  return to;
}
