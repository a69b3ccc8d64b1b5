import type { DateOnly } from '@puente/kernel';
import { bruteForceRank, parseProgramme, type ProgrammeFacts } from '@puente/matching/core';
import { strategies } from '@puente/taxonomy/core';
import { demonstrationFunders } from '../accounts/demonstration-funders';
import { demonstrationNonprofits } from '../nonprofits/demonstration-nonprofits';
import { demonstrationProgrammes } from './demonstration-programmes';
import type { DemonstrationProgramme } from './programme';

const TODAY = '2026-11-21' as DateOnly;
const programmes = demonstrationProgrammes();
const nonprofits = demonstrationNonprofits();
const named = programmes.map((each) => [each.key, each] as const);

function factsOf({ key, funder, input }: DemonstrationProgramme): ProgrammeFacts {
  const parsed = parseProgramme({ ...input, id: key, funder }, TODAY);
  if (!parsed.programme) throw new Error(JSON.stringify(parsed.errors));
  return parsed.programme;
}

describe('the fictional programmes', () => {
  it('are eight, seven of them published, the same on every call', () => {
    expect(programmes).toHaveLength(8);
    expect(programmes.filter(({ status }) => status === 'published')).toHaveLength(7);
    expect(new Set(programmes.map(({ key }) => key)).size).toBe(8);
    expect(demonstrationProgrammes()).toEqual(programmes);
  });

  it('belong to every funder and want every strategy', () => {
    const keys = demonstrationFunders().map(({ key }) => key);
    expect([...new Set(programmes.map(({ funder }) => funder))].sort()).toEqual(keys.sort());
    const wanted = new Set(programmes.flatMap(({ input }) => Object.keys(input.strategies)));
    expect([...wanted].sort()).toEqual([...strategies.codes].sort());
    for (const code of strategies.codes) {
      expect(programmes.some(({ input }) => input.strategies[code] === 3)).toBe(true);
    }
  });

  it('differ in what a funder can ask', () => {
    const inputs = programmes.map(({ input }) => input);
    expect(inputs.filter(({ weights }) => weights)).toHaveLength(2);
    expect(inputs.filter(({ award }) => award.publicity)).toHaveLength(1);
    expect(inputs.filter(({ award }) => award.currency === 'USD')).toHaveLength(1);
    const rules = new Set(inputs.flatMap((input) => Object.keys(input.rules)));
    expect(rules.size).toBe(7);
    expect(inputs.some(({ states, regions }) => states.length + regions.length === 0)).toBe(true);
  });

  it.each(named)('%s is accepted as it is, with text in both languages', (_key, programme) => {
    const facts = factsOf(programme);
    for (const text of [facts.title, facts.text]) {
      expect(text.es.length).toBeGreaterThan(5);
      expect(text.en.length).toBeGreaterThan(5);
    }
  });

  it.each(named)(
    '%s finds at least ten nonprofits that fail no rule, and a score that tells them apart',
    (_key, each) => {
      const { counts, results } = bruteForceRank(nonprofits, factsOf(each), { top: 400, ineligible: false });
      expect(counts.eligible + counts.unknown).toBeGreaterThanOrEqual(10);
      expect(counts.eligible).toBeGreaterThan(0);
      expect(results[0]!.score).toBeGreaterThan(results.at(-1)!.score);
    },
  );
});
