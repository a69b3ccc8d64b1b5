import type { SanctionsEntry } from './list-files';
import { foldPartyName, jaroWinkler, prefixBonus } from './names';

/** From here on a person looks. Never more than that: a hit refuses nothing. */
export const HIT_THRESHOLD = 0.9;

/** A name that a hit rests on, and how alike it is, 0 to 1. */
export interface ListedName {
  readonly number: number;
  /** As the list writes it. */
  readonly name: string;
  readonly score: number;
}

/** A folded name with how often each letter stands in it. */
interface PreparedName {
  readonly folded: string;
  readonly counts: Uint8Array;
}

interface PreparedEntry extends PreparedName {
  readonly number: number;
  readonly name: string;
}

export type PreparedList = readonly PreparedEntry[];

/** Folds every name and alias of a list once, for any number of comparisons. */
export function prepareList(
  entries: readonly Pick<SanctionsEntry, 'number' | 'name' | 'aliases'>[],
): PreparedList {
  return entries.flatMap(({ number, name, aliases }) =>
    [name, ...aliases].map((each) => ({ number, name: each, ...prepare(each) })),
  );
}

/** The listed parties that a name is like, each by its most similar name; by number. */
export function screenName(name: string, list: PreparedList): ListedName[] {
  const own = prepare(name);
  const best = new Map<number, ListedName>();
  for (const listed of list) {
    if (!canBeAlike(own, listed)) continue;
    const score = jaroWinkler(own.folded, listed.folded);
    const before = best.get(listed.number);
    if (score < HIT_THRESHOLD || (before && before.score >= score)) continue;
    best.set(listed.number, { number: listed.number, name: listed.name, score });
  }
  return [...best.values()].sort((one, other) => one.number - other.number);
}

/** The letters a to z; all other signs share one count. */
const LETTERS = 27;

function prepare(name: string): PreparedName {
  const folded = foldPartyName(name);
  const counts = new Uint8Array(LETTERS);
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charCodeAt(at) - 97;
    counts[letter >= 0 && letter < LETTERS - 1 ? letter : LETTERS - 1]! += 1;
  }
  return { folded, counts };
}

/** Against the rounding of floating numbers. */
const SLACK = 1e-9;

/**
 * Whether two names can reach the threshold at all: no more letters can pair than both have. It spares nearly every
 * comparison, and with that the minutes that a whole list takes.
 */
function canBeAlike(one: PreparedName, other: PreparedName): boolean {
  const bonus = prefixBonus(one.folded, other.folded);
  const needed = (3 * (HIT_THRESHOLD - bonus)) / (1 - bonus) - 1 - SLACK;
  const [ones, others] = [one.folded.length, other.folded.length];
  const shortest = Math.min(ones, others);
  if (shortest / ones + shortest / others < needed) return false;
  const common = commonLetters(one.counts, other.counts);
  return common / ones + common / others >= needed;
}

function commonLetters(ones: Uint8Array, others: Uint8Array): number {
  let common = 0;
  for (let letter = 0; letter < LETTERS; letter += 1) common += Math.min(ones[letter]!, others[letter]!);
  return common;
}
