/**
 * Parts of an amount that differ by at most one minor unit and are together exactly the amount: what cannot be divided goes
 * to the first ones, one unit each. None where there are fewer units than parts, or no part.
 */
export function splitEqually(minor: bigint, parts: number): bigint[] {
  if (!Number.isSafeInteger(parts) || parts < 1 || minor < BigInt(parts)) return [];
  const [share, rest] = [minor / BigInt(parts), minor % BigInt(parts)];
  return Array.from({ length: parts }, (_, index) => (BigInt(index) < rest ? share + 1n : share));
}
