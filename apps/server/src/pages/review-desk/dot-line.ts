import type { DeskLine } from '@puente/grants';
import type { DotLine } from './spread.view';

/** Room at both ends, so that a dot at 0 or 100 is seen whole. */
const EDGE = 3;
const place = (score: number): number => Math.round((EDGE + (score / 100) * (100 - 2 * EDGE)) * 10) / 10;

/** The scores of one application on a line 100 wide; null where there are none. */
export function dotLine({ scores, spread }: Pick<DeskLine, 'scores' | 'spread'>): DotLine | null {
  const { mean, lowest, highest } = spread;
  if (mean === null || lowest === null || highest === null) return null;
  return { dots: scores.map(place), mean: place(mean), from: place(lowest), to: place(highest) };
}
