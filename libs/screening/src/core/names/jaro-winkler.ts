/** How much a common beginning adds, and how long it may be (Winkler 1990). */
const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/**
 * How alike two texts are, 0 to 1, by Jaro's measure with Winkler's bonus for a common beginning. Two empty texts are
 * not alike: nothing is known of them.
 */
export function jaroWinkler(one: string, other: string): number {
  const likeness = jaro(one, other);
  return likeness + prefixBonus(one, other) * (1 - likeness);
}

/** The share of what Jaro's measure leaves that a common beginning gives back: 0 to 0.4. */
export function prefixBonus(one: string, other: string): number {
  const longest = Math.min(LONGEST_PREFIX, one.length, other.length);
  let length = 0;
  while (length < longest && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length * PREFIX_WEIGHT;
}

function jaro(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const reach = Math.max(0, (Math.max(one.length, other.length) >> 1) - 1);
  const paired = pairsOf(one, other, reach);
  const common = paired.inOne.length;
  if (common === 0) return 0;
  const moved = paired.inOne.filter((sign, index) => sign !== paired.inOther[index]).length / 2;
  return (common / one.length + common / other.length + (common - moved) / common) / 3;
}

/** The signs that both have within reach of each other, each in the order of its text. */
function pairsOf(one: string, other: string, reach: number): { inOne: number[]; inOther: number[] } {
  const taken = new Uint8Array(other.length);
  const inOne: number[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const sign = one.charCodeAt(at);
    const end = Math.min(other.length, at + reach + 1);
    let place = Math.max(0, at - reach);
    while (place < end && (taken[place] === 1 || other.charCodeAt(place) !== sign)) place += 1;
    if (place >= end) continue;
    taken[place] = 1;
    inOne.push(sign);
  }
  const inOther: number[] = [];
  taken.forEach((is, place) => is === 1 && inOther.push(other.charCodeAt(place)));
  return { inOne, inOther };
}
