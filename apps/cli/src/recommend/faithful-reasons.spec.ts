import { readFileSync } from 'node:fs';
import {
  buildRecommender,
  explainRecommendation,
  recommendFor,
  type FundedGrant,
  type NewcomerText,
  type Recommendation,
} from '@puente/matching/core';
import { parseNewcomers, parsePastGrants } from '@puente/organizations/core';
import { sharedFile } from '@puente/testing';

const grantsFile = sharedFile('data/grants.csv');
const describeReal = grantsFile ? describe : describe.skip;

/** Funders that share recipients, of some hundred grants each: enough to learn from, few enough for a quick test. */
const FUNDERS = [
  'Chan Zuckerberg Initiative',
  'Public Welfare Foundation',
  'Quixote Foundation',
  'Surdna Foundation',
  'Unbound Philanthropy',
];
const NEWCOMERS = 150;

/** Reasons are faithful when taking away what the strongest one stands on costs the place. */
describeReal('reasons, on a sample of the public grants file', () => {
  let grants: FundedGrant[];
  let newcomers: readonly NewcomerText[];

  beforeAll(() => {
    grants = [...parsePastGrants(linesOf('grants.csv', isOfSample)).grants];
    newcomers = parseNewcomers(linesOf('newcomers.csv', (_, index) => index <= NEWCOMERS)).newcomers;
  });

  /** The ranks of everybody for a funder, by key. */
  const ranksFor = (funder: string, from: readonly FundedGrant[], fresh?: readonly NewcomerText[]) => {
    const recommender = buildRecommender(from, fresh);
    const place = recommender.corpus.funders.indexOf(funder);
    const ranking = recommendFor(recommender, place, recommender.candidates.length);
    return { recommender, place, ranking, rankOf: rankOf(ranking) };
  };

  it('without the text about it, the newcomer that its text has put first falls', () => {
    const funder = 'Chan Zuckerberg Initiative';
    const [first] = ranksFor(funder, grants, newcomers).ranking;
    expect(first!.shares[0]!.code).toBe('wording');
    const silent = newcomers.map((each) =>
      each.recipientKey === first!.recipientKey ? { ...each, text: '' } : each,
    );
    expect(ranksFor(funder, grants, silent).rankOf(first!.recipientKey)).toBeGreaterThan(10);
  });

  it('without the grants of the funder that speaks loudest for it, a known recipient falls', () => {
    const funder = 'Surdna Foundation';
    const { recommender, place, ranking } = ranksFor(funder, grants);
    for (const { recipientKey, rank, shares } of ranking.slice(0, 2)) {
      expect(shares[0]!.code).toBe('cofunding');
      const candidate = recommender.candidates.findIndex(({ key }) => key === recipientKey);
      const [loudest] = explainRecommendation(recommender, place, candidate).cofunders;
      const without = grants.filter(
        (grant) => grant.recipientKey !== recipientKey || grant.funder !== loudest!.funder,
      );
      expect(ranksFor(funder, without).rankOf(recipientKey)).toBeGreaterThan(rank);
    }
  });
});

/** The header and the chosen lines of a file in which no cell has several lines. */
function linesOf(file: string, isChosen: (line: string, index: number) => boolean): string {
  const lines = readFileSync(sharedFile(`data/${file}`)!, 'utf8').split('\n');
  return lines.filter((line, index) => index === 0 || isChosen(line, index)).join('\n');
}

function isOfSample(line: string): boolean {
  return FUNDERS.some((funder) => line.startsWith(`${funder},`));
}

/** The rank of a key, after everybody when it is no candidate any more. */
function rankOf(ranking: readonly Recommendation[]): (key: string) => number {
  const ranks = new Map(ranking.map(({ recipientKey, rank }) => [recipientKey, rank]));
  return (key) => ranks.get(key) ?? ranking.length + 1;
}
