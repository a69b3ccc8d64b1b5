import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldTerms } from '@puente/matching/core';
import { parseNewcomers, parsePastGrants, type PastGrant } from '@puente/organizations/core';

const FOLDER = join(process.cwd(), '../shared/data');
const LARGEST_FUNDERS = 12;
const TERMS_A_PROFILE = 40;

export interface RealDescriptions {
  /** Every description once, in an order that does not follow the file. */
  readonly texts: readonly string[];
  /** Of the funders with most described grants, the 40 terms that say most about what they fund. */
  readonly profiles: readonly (readonly string[])[];
}

/** What real grants say of themselves; null where the files are not there. */
export function realDescriptions(): RealDescriptions | null {
  const folder = process.env.PUENTE_DATA ?? FOLDER;
  if (!existsSync(join(folder, 'grants.csv'))) return null;
  const { grants } = parsePastGrants(readFileSync(join(folder, 'grants.csv')));
  const { newcomers } = parseNewcomers(readFileSync(join(folder, 'newcomers.csv')));
  const all = [...grants.map(({ description }) => description), ...newcomers.map(({ text }) => text)];
  const texts = [...new Set(all.filter((text) => text !== ''))].sort(byMiddle);
  return { texts, profiles: profilesOf(grants, texts) };
}

/** Mixes funders, so that a part of the texts is like all of them. */
function byMiddle(one: string, other: string): number {
  const key = (text: string): string => text.slice(text.length >> 1);
  return key(one) < key(other) ? -1 : 1;
}

function profilesOf(grants: readonly PastGrant[], texts: readonly string[]): string[][] {
  const rarity = documentCounts(texts);
  const byFunder = new Map<string, string[]>();
  for (const { funder, description } of grants) {
    if (description !== '') byFunder.set(funder, [...(byFunder.get(funder) ?? []), description]);
  }
  const largest = [...byFunder.values()].sort((a, b) => b.length - a.length).slice(0, LARGEST_FUNDERS);
  return largest.map((own) => {
    const worth = ([term, count]: readonly [string, number]) =>
      count * Math.log(texts.length / (rarity.get(term) ?? 1));
    const terms = [...documentCounts(own)]
      .filter(([term]) => foldTerms(term)[0] === term)
      .sort((a, b) => worth(b) - worth(a));
    return terms.slice(0, TERMS_A_PROFILE).map(([term]) => term);
  });
}

function documentCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(foldTerms(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
