import { scoreSteps } from '../score-match';
import { BestRows } from './best-rows';
import type { LateText } from './text-query';

/** Added to the score's steps (at most 1e8) of those who pass every rule, so that one number orders all. */
export const ELIGIBLE_BONUS = 1e9;

/** Chooses the best rows from the points of all that did not fail. */
export interface Selection {
  take(row: number, points: number, bonus: number): void;
  best(): BestRows;
}

type IdAt = (row: number) => string;

/** All points are known: the best are kept as rows come. */
export class DirectSelection implements Selection {
  private readonly found: BestRows;

  constructor(top: number, idAt: IdAt) {
    this.found = new BestRows(top, idAt);
  }

  take(row: number, points: number, bonus: number): void {
    const key = scoreSteps(points) + bonus;
    if (key >= this.found.floor) this.found.offer(key, row);
  }

  best(): BestRows {
    return this.found;
  }
}

/**
 * The part of text is still open. Without it the points are a lower bound, with the most it can add an upper one: only
 * rows whose upper bound reaches the k-th best lower bound are read. Exact, like a full pass.
 */
export class LateSelection implements Selection {
  private readonly lower: BestRows;
  private readonly rows: number[] = [];
  private readonly points: number[] = [];
  private readonly bonuses: number[] = [];

  constructor(
    private readonly top: number,
    private readonly idAt: IdAt,
    private readonly text: LateText,
  ) {
    this.lower = new BestRows(top, idAt);
  }

  take(row: number, points: number, bonus: number): void {
    const low = scoreSteps(points) + bonus;
    if (low >= this.lower.floor) this.lower.offer(low, row);
    if (scoreSteps(points + this.text.most) + bonus < this.lower.floor) return;
    this.rows.push(row);
    this.points.push(points);
    this.bonuses.push(bonus);
  }

  best(): BestRows {
    const found = new BestRows(this.top, this.idAt);
    this.rows.forEach((row, index) => {
      const [points, bonus] = [this.points[index]!, this.bonuses[index]!];
      const high = scoreSteps(points + this.text.most) + bonus;
      if (high < this.lower.floor || high < found.floor) return;
      const key = scoreSteps(points + this.text.pointsAt(row)) + bonus;
      if (key >= found.floor) found.offer(key, row);
    });
    return found;
  }
}
