import type { AwardRange } from '../programme-facts';
import type { Columns } from '../store/columns';
import type { Block } from './block';

/** Contributions by the number of wanted bits that a row has; a mask of zero where the programme is silent. */
export interface OverlapQuery {
  readonly wanted: number;
  readonly points: Float64Array;
}

export interface GeographyQuery extends OverlapQuery {
  /** By the four bits of regions, which only withheld rows have. */
  readonly regionPoints: Float64Array;
}

export interface AwardQuery {
  readonly award: AwardRange;
  /** Zero where the programme is silent or gives it no weight. */
  readonly weight: number;
}

/** A part that few programmes weigh: it goes over the rows of a block in a loop of its own. */
export interface FurtherQuery {
  addTo(columns: Columns, block: Block): void;
}

/** Something that a row has or lacks, by planes of bits; who lacks it loses at least these points of the most there are. */
export interface Trait {
  /** The rows in any of them have it. */
  readonly planes: readonly Uint32Array[];
  readonly points: number;
}

/** The parts of one programme, ready for the loop over rows: tables made once from the formulas in `parts/`. */
export interface PartQuery {
  /** What the silent parts give to everyone. */
  readonly base: number;
  /** By the byte of levels. */
  readonly strategies: Float64Array;
  readonly needs: OverlapQuery;
  readonly geography: GeographyQuery;
  readonly populations: OverlapQuery;
  readonly forms: OverlapQuery;
  readonly services: OverlapQuery;
  readonly movements: OverlapQuery;
  readonly award: AwardQuery;
  /** None where the programme gives them no weight. */
  readonly further: readonly FurtherQuery[];
  /** The most that needs, forms, services and movements can add together. */
  readonly mostBeside: number;
  /** The most that all parts but the late ones can add together. */
  readonly most: number;
  /** The most that the further parts can add together. */
  readonly mostFurther: number;
}
