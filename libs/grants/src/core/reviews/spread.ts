/** From how many points of a hundred on two reviewers read an application too differently to be averaged in silence. */
export const FAR_APART = 25;

/** How far the reviews of one application lie apart; scores from 0 to 100. */
export interface Spread {
  readonly count: number;
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Of these reviews as the whole, not as a sample of others. */
  readonly deviation: number | null;
  readonly isFarApart: boolean;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The scores that are there; a review without one counts for nothing. */
export function spreadOf(scores: readonly (number | null)[]): Spread {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) {
    return { count: 0, mean: null, lowest: null, highest: null, deviation: null, isFarApart: false };
  }
  const mean = known.reduce((sum, score) => sum + score, 0) / known.length;
  const squares = known.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const isFarApart = highest - lowest >= FAR_APART;
  const deviation = tenths(Math.sqrt(squares / known.length));
  return { count: known.length, mean: tenths(mean), lowest, highest, deviation, isFarApart };
}
