import { scoreSteps } from '../score-match';
import { BestRows } from './best-rows';
import type { LatePart } from './late-parts';

/** Added to the score's steps (at most 1e8) of those who pass every rule, so that one number orders all. */
export const ELIGIBLE_BONUS = 1e9;
const POINTS_A_STEP = 1e4;

/** Chooses the best rows from the points of all that did not fail. */
export interface Selection {
  /** A row with fewer points, before the late parts, cannot enter: for those who pass every rule, and for the others. */
  readonly cutPassing: number;
  readonly cutOpen: number;
  take(row: number, points: number, bonus: number): void;
  best(): BestRows;
}

type IdAt = (row: number) => string;

/** The points below which a row cannot reach a key, one step left for rounding. */
function cut(floor: number, bonus: number, most: number): number {
  return (floor - bonus - 1) * POINTS_A_STEP - most;
}

/** The late parts are cheap: each row that could enter is worked out at once. */
export class DirectSelection implements Selection {
  cutPassing = -Infinity;
  cutOpen = -Infinity;
  private readonly found: BestRows;
  private readonly most: number;

  constructor(
    top: number,
    idAt: IdAt,
    private readonly late: readonly LatePart[],
  ) {
    this.found = new BestRows(top, idAt);
    this.most = late.reduce((sum, part) => sum + part.most, 0);
    this.moveCuts();
  }

  take(row: number, points: number, bonus: number): void {
    let sum = points;
    for (const part of this.late) sum += part.pointsAt(row);
    const key = scoreSteps(sum) + bonus;
    if (key < this.found.floor) return;
    this.found.offer(key, row);
    this.moveCuts();
  }

  best(): BestRows {
    return this.found;
  }

  private moveCuts(): void {
    this.cutPassing = cut(this.found.floor, ELIGIBLE_BONUS, this.most);
    this.cutOpen = cut(this.found.floor, 0, this.most);
  }
}

/**
 * One late part is dear. Without it the points are a lower bound, with the most it can add an upper one: it is worked
 * out for those rows only whose upper bound reaches the k-th best lower bound. Exact, like a full pass.
 */
export class DearSelection implements Selection {
  cutPassing = -Infinity;
  cutOpen = -Infinity;
  private readonly lower: BestRows;
  private readonly rows: number[] = [];
  private readonly points: number[] = [];
  private readonly bonuses: number[] = [];

  constructor(
    private readonly top: number,
    private readonly idAt: IdAt,
    private readonly cheap: readonly LatePart[],
    private readonly dear: LatePart,
  ) {
    this.lower = new BestRows(top, idAt);
    this.moveCuts();
  }

  take(row: number, points: number, bonus: number): void {
    let sum = points;
    for (const part of this.cheap) sum += part.pointsAt(row);
    const low = scoreSteps(sum) + bonus;
    if (low >= this.lower.floor) {
      this.lower.offer(low, row);
      this.moveCuts();
    }
    if (this.highest(sum, bonus) < this.lower.floor) return;
    this.rows.push(row);
    this.points.push(sum);
    this.bonuses.push(bonus);
  }

  best(): BestRows {
    const found = new BestRows(this.top, this.idAt);
    this.rows.forEach((row, index) => {
      const [points, bonus] = [this.points[index]!, this.bonuses[index]!];
      if (this.highest(points, bonus) < Math.max(this.lower.floor, found.floor)) return;
      const key = scoreSteps(points + this.dear.pointsAt(row)) + bonus;
      if (key >= found.floor) found.offer(key, row);
    });
    return found;
  }

  private moveCuts(): void {
    const most = this.cheap.reduce((sum, part) => sum + part.most, this.dear.most);
    this.cutPassing = cut(this.lower.floor, ELIGIBLE_BONUS, most);
    this.cutOpen = cut(this.lower.floor, 0, most);
  }

  private highest(points: number, bonus: number): number {
    return scoreSteps(points + this.dear.most) + bonus;
  }
}
