/** Draws that repeat: the same seed gives the same sequence on every machine. */
export interface SeededSource {
  /** In [0, 1). */
  fraction(): number;
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, each as likely as its weight; at least one weight is above zero. */
  weighted<T>(list: readonly T[], weightOf: (each: T) => number): T;
  /** Each entry kept with the given probability, in the order of the list. */
  some<T>(list: readonly T[], probability: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, far more than a made-up portfolio needs. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function seededSource(seed: number): SeededSource {
  const fraction = mulberry32(seed);
  const integer = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  const chance = (probability: number) => fraction() < probability;
  return {
    fraction,
    integer,
    chance,
    pick: (list) => list[integer(0, list.length - 1)]!,
    weighted: (list, weightOf) => pickWeighted(list, list.map(weightOf), fraction()),
    some: (list, probability) => list.filter(() => chance(probability)),
    shuffled: (list) => shuffle(list, integer),
  };
}

function pickWeighted<T>(list: readonly T[], weights: readonly number[], fraction: number): T {
  let left = fraction * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return list[index] ?? list.at(-1)!;
}

function shuffle<T>(list: readonly T[], integer: (from: number, to: number) => number): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = integer(0, last);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
