import { byCodeUnit, type FundedGrant, type NewcomerText } from './funded-grant';
import { nameMask } from './mask-names';
import { fundingRecords, type FundingRecord } from './records';

/** One funder's grants to one recipient: how many, and the different texts about them, the name last. */
export interface FundedPair {
  readonly funder: number;
  readonly recipient: number;
  readonly grants: number;
  readonly texts: readonly string[];
}

/** Someone who can be recommended: the folded key, one spelling of the name, the texts about it (names too). */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly texts: readonly string[];
  /** Past grants from anyone. */
  readonly grants: number;
}

/** Past grants by pair, everything in plain order, so that the order of the input changes nothing. */
export interface Corpus {
  readonly funders: readonly string[];
  readonly recipients: readonly Candidate[];
  /** By funder, then recipient. */
  readonly pairs: readonly FundedPair[];
  /** The pairs of funder f are `pairs.slice(firstPair[f], firstPair[f + 1])`. */
  readonly firstPair: Uint32Array;
  /** Whom each funder has funded, whole and in parts. */
  readonly records: readonly FundingRecord[];
}

interface Gathered {
  grants: number;
  readonly texts: Set<string>;
  readonly spellings: Map<string, number>;
}

const nothingGathered = (): Gathered => ({ grants: 0, texts: new Set(), spellings: new Map() });

/** Gathers grants into pairs; the names of funders are masked in the texts. */
export function buildCorpus(grants: readonly FundedGrant[]): Corpus {
  const funders = sortedSet(grants.map((grant) => grant.funder));
  const keys = sortedSet(grants.map((grant) => grant.recipientKey));
  const mask = nameMask(funders);
  const gathered = gather(grants, mask);
  const keyNumbers = new Map(keys.map((key, index) => [key, index]));
  const pairs = funders.flatMap((name, funder) => pairsOf(gathered.get(name)!, funder, keyNumbers, mask));
  const firstPair = new Uint32Array(funders.length + 1);
  for (const pair of pairs) firstPair[pair.funder + 1]! += 1;
  for (let funder = 0; funder < funders.length; funder++) firstPair[funder + 1]! += firstPair[funder]!;
  return {
    funders,
    recipients: recipientsOf(keys, pairs, spellingsOf(grants)),
    pairs,
    firstPair,
    records: fundingRecords(byFunder(grants, funders), keyNumbers),
  };
}

function byFunder(grants: readonly FundedGrant[], funders: readonly string[]): FundedGrant[][] {
  const numbers = new Map(funders.map((name, index) => [name, index]));
  const lists = funders.map((): FundedGrant[] => []);
  for (const grant of grants) lists[numbers.get(grant.funder)!]!.push(grant);
  return lists;
}

/** Newcomers as candidates, one for each key, with the names of funders masked; in order of key. */
export function newcomerCandidates(
  newcomers: readonly NewcomerText[],
  funders: readonly string[],
): Candidate[] {
  const mask = nameMask(funders);
  const byKey = new Map<string, { texts: Set<string>; spellings: Map<string, number> }>();
  for (const { recipientKey, recipient, text } of newcomers) {
    const entry = byKey.get(recipientKey) ?? {
      texts: new Set<string>(),
      spellings: new Map<string, number>(),
    };
    if (text !== '') entry.texts.add(mask(text));
    entry.spellings.set(recipient, (entry.spellings.get(recipient) ?? 0) + 1);
    byKey.set(recipientKey, entry);
  }
  return [...byKey]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([key, { texts, spellings }]) => {
      const name = usualSpelling(spellings);
      return { key, name, texts: [...sortedSet([...texts]), mask(name)], grants: 0 };
    });
}

function gather(
  grants: readonly FundedGrant[],
  mask: (text: string) => string,
): Map<string, Map<string, Gathered>> {
  const masked = new Map<string, string>();
  const maskOnce = (text: string) => {
    if (!masked.has(text)) masked.set(text, mask(text));
    return masked.get(text)!;
  };
  const funders = new Map<string, Map<string, Gathered>>();
  for (const grant of grants) {
    const recipients = funders.get(grant.funder) ?? new Map<string, Gathered>();
    funders.set(grant.funder, recipients);
    const pair = recipients.get(grant.recipientKey) ?? nothingGathered();
    recipients.set(grant.recipientKey, pair);
    pair.grants += 1;
    pair.spellings.set(grant.recipient, (pair.spellings.get(grant.recipient) ?? 0) + 1);
    if (grant.description !== '') pair.texts.add(maskOnce(grant.description));
    if (grant.topic !== '') pair.texts.add(maskOnce(grant.topic));
  }
  return funders;
}

function pairsOf(
  recipients: ReadonlyMap<string, Gathered>,
  funder: number,
  keyNumbers: ReadonlyMap<string, number>,
  mask: (text: string) => string,
): FundedPair[] {
  return [...recipients]
    .map(([key, { grants, texts, spellings }]) => {
      const name = mask(usualSpelling(spellings));
      return { funder, recipient: keyNumbers.get(key)!, grants, texts: [...sortedSet([...texts]), name] };
    })
    .sort((one, other) => one.recipient - other.recipient);
}

function recipientsOf(
  keys: readonly string[],
  pairs: readonly FundedPair[],
  spellings: ReadonlyMap<string, Map<string, number>>,
): Candidate[] {
  const texts = keys.map((): string[] => []);
  const grants = new Uint32Array(keys.length);
  for (const pair of pairs) {
    texts[pair.recipient]!.push(...pair.texts);
    grants[pair.recipient]! += pair.grants;
  }
  return keys.map((key, index) => ({
    key,
    name: usualSpelling(spellings.get(key)!),
    texts: texts[index]!,
    grants: grants[index]!,
  }));
}

function spellingsOf(grants: readonly FundedGrant[]): Map<string, Map<string, number>> {
  const byKey = new Map<string, Map<string, number>>();
  for (const { recipientKey, recipient } of grants) {
    const spellings = byKey.get(recipientKey) ?? new Map<string, number>();
    spellings.set(recipient, (spellings.get(recipient) ?? 0) + 1);
    byKey.set(recipientKey, spellings);
  }
  return byKey;
}

/** The most frequent spelling; of equal ones the first in plain order. */
function usualSpelling(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([one, n], [other, m]) => m - n || byCodeUnit(one, other))[0]![0];
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byCodeUnit);
}
