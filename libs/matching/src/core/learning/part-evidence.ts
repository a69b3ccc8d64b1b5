import { seededRandom } from '../recommend/evaluate/bootstrap';
import type { PartCode } from '../programme-facts';
import { comparable, leanOf, type Decided, type PartEvidence } from './comparable-pairs';

const DRAWS = 2_000;
const SEED = 20_261_123;

/**
 * What the decisions say of each of these parts, in their order. The chance comes from a permutation test within
 * circumstances (Fisher 1935): yes and no change places 2,000 times, always in the same way, and the strongest lean of
 * any part counts (Westfall and Young 1993), so that many parts do not make many chances.
 */
export function partEvidence(decisions: readonly Decided[], codes: readonly PartCode[]): PartEvidence[] {
  const groups = comparable(inFixedOrder(decisions, codes)).map((group) => toGroup(group, codes));
  const told = codes.map((code) => ({ code, ...sumOf(groups, code, (group) => group.accepted) }));
  const strongest = strongestByChance(groups, codes);
  return told.map(({ code, more, pairs }) => {
    const lean = leanShare(more, pairs, groups);
    const beaten = strongest.filter((each) => each >= lean).length;
    return { code, more, pairs, chance: (beaten + 1) / (DRAWS + 1) };
  });
}

interface Group {
  readonly accepted: readonly boolean[];
  readonly values: Readonly<Record<PartCode, readonly number[]>>;
}

function toGroup(decisions: readonly Decided[], codes: readonly PartCode[]): Group {
  const columns = codes.map((code) => [code, decisions.map(({ values }) => values[code] ?? 0)]);
  return {
    accepted: decisions.map(({ accepted }) => accepted),
    values: Object.fromEntries(columns) as Group['values'],
  };
}

function sumOf(
  groups: readonly Group[],
  code: PartCode,
  acceptedOf: (group: Group, index: number) => readonly boolean[],
): { more: number; pairs: number } {
  const sum = { more: 0, pairs: 0 };
  groups.forEach((group, index) => {
    const { more, pairs } = leanOf(group.values[code], acceptedOf(group, index));
    sum.more += more;
    sum.pairs += pairs;
  });
  return sum;
}

/** How far a part leans from half and half, over all pairs that there are: a part that tells few apart leans little. */
function leanShare(more: number, pairs: number, groups: readonly Group[]): number {
  const all = groups.reduce((sum, { accepted }) => sum + countPairs(accepted), 0);
  return all === 0 ? 0 : Math.abs(more - pairs / 2) / all;
}

function countPairs(accepted: readonly boolean[]): number {
  const yes = accepted.filter(Boolean).length;
  return yes * (accepted.length - yes);
}

function strongestByChance(groups: readonly Group[], codes: readonly PartCode[]): number[] {
  const random = seededRandom(SEED);
  return Array.from({ length: groups.length === 0 ? 0 : DRAWS }, () => {
    const drawn = groups.map(({ accepted }) => shuffled(accepted, random));
    const leans = codes.map((code) => {
      const { more, pairs } = sumOf(groups, code, (_, index) => drawn[index]!);
      return leanShare(more, pairs, groups);
    });
    return Math.max(...leans);
  });
}

function shuffled(values: readonly boolean[], random: () => number): boolean[] {
  const drawn = [...values];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
  }
  return drawn;
}

/** The order of decisions must not change what is drawn. */
function inFixedOrder(decisions: readonly Decided[], codes: readonly PartCode[]): Decided[] {
  const keyOf = ({ circumstances, accepted, values }: Decided): string =>
    [circumstances, accepted, ...codes.map((code) => values[code])].join('|');
  return decisions
    .map((each) => ({ each, key: keyOf(each) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ each }) => each);
}
