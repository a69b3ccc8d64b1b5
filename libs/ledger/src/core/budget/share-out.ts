/**
 * An amount in parts by weight, together exactly the amount and none above its weight, where the amount is not above all
 * weights: what cannot be divided goes to the largest remainders, one unit each, the first of equals first. All nothing where
 * no weight is above zero.
 */
export function shareOut(minor: bigint, weights: readonly bigint[]): bigint[] {
  const all = weights.reduce((sum, each) => sum + each, 0n);
  if (all === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (minor * weight) / all);
  const rest = minor - parts.reduce((sum, each) => sum + each, 0n);
  const remainders = weights.map((weight, index) => ({ index, over: (minor * weight) % all }));
  const next = new Set(
    remainders
      .toSorted((one, other) =>
        one.over === other.over ? one.index - other.index : one.over > other.over ? -1 : 1,
      )
      .slice(0, Number(rest))
      .map(({ index }) => index),
  );
  return parts.map((part, index) => (next.has(index) ? part + 1n : part));
}
