import { awardFit } from '../parts';
import type { AwardRange } from '../programme-facts';
import { contribution } from '../score-match';
import type { PlaneHits } from '../store/term-planes';

/**
 * A part that is worked out only for rows that could still be among the best: with the most that it can add they would
 * have to reach the worst of these. Most rows do not.
 */
export interface LatePart {
  /** The most that the part can add. */
  readonly most: number;
  pointsAt(row: number): number;
}

/** The award against the stated minimum; one that is not known (NaN) adds nothing. */
export class LateAward implements LatePart {
  readonly most: number;

  constructor(
    private readonly minAward: Float64Array,
    private readonly award: AwardRange,
    private readonly weight: number,
  ) {
    this.most = contribution(weight, 1);
  }

  pointsAt(row: number): number {
    const minimum = this.minAward[row]!;
    return Number.isNaN(minimum) ? 0 : contribution(this.weight, awardFit(this.award, minimum));
  }
}

/** The text, by the weight of the programme's terms in each row. */
export class LateHits implements LatePart {
  readonly most: number;

  constructor(
    private readonly hits: Uint32Array,
    /** More terms, row by row. */
    private readonly more: PlaneHits | null,
    private readonly table: Float64Array,
  ) {
    this.most = table.at(-1)!;
  }

  pointsAt(row: number): number {
    return this.table[this.hits[row]! + (this.more?.at(row) ?? 0)]!;
  }
}
