/**
 * Weights after one of them was moved: the others keep their proportions and all sum to 100 in whole numbers
 * (largest remainder, ties to the earlier one). The input is left as it was.
 */
export function rebalance(weights, moved, wanted) {
  const value = Math.min(100, Math.max(0, Math.round(wanted)));
  const rest = 100 - value;
  const others = weights.map((weight, index) => (index === moved ? 0 : Math.max(0, weight)));
  const sum = others.reduce((total, weight) => total + weight, 0);
  const shares = others.map((weight, index) => {
    if (index === moved) return 0;
    return sum > 0 ? (weight / sum) * rest : rest / (weights.length - 1);
  });
  const whole = shares.map(Math.floor);
  let left = rest - whole.reduce((total, weight) => total + weight, 0);
  const order = shares
    .map((share, index) => ({ index, remainder: share - whole[index] }))
    .filter(({ index }) => index !== moved)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (left-- <= 0) break;
    whole[index] += 1;
  }
  whole[moved] = value;
  return whole;
}
