import { ALL_PART_CODES, DEFAULT_WEIGHTS, PART_CODES, type Weights } from '../programme-facts';

/**
 * Weights of any size as whole numbers that sum to exactly 100, in the same proportions (largest remainder; ties to the
 * part shown first). Negative and unreadable ones count as 0; when nothing is left, the usual weights are the answer.
 */
export function adjustWeights(typed: Readonly<Record<string, number>>): Weights {
  const raw = ALL_PART_CODES.map((code) => Math.max(0, Number.isFinite(typed[code]) ? typed[code]! : 0));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return DEFAULT_WEIGHTS;
  const shares = raw.map((weight) => (weight / sum) * 100);
  const whole = shares.map(Math.floor);
  const short = 100 - whole.reduce((total, weight) => total + weight, 0);
  const order = shares
    .map((share, index) => ({ index, rest: share - whole[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, short)) whole[index]! += 1;
  const kept = ALL_PART_CODES.map((code, index) => [code, whole[index]!] as const).filter(
    ([, weight], index) => weight > 0 || index < PART_CODES.length,
  );
  return Object.fromEntries(kept) as unknown as Weights;
}
