import fc from 'fast-check';
import type { DateOnly } from '@puente/kernel';
import {
  capacityGaps,
  corridorStages,
  forms,
  funderKinds,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  safetyLevels,
  services,
  states,
  strategies,
  type Vocabulary,
} from '@puente/taxonomy/core';
import { bruteForceRank } from './brute-force-rank';
import type { NonprofitFacts } from './nonprofit-facts';
import { parseProgramme } from './programme';
import { ALL_PART_CODES, DEFAULT_WEIGHTS, PART_CODES, type ProgrammeFacts } from './programme-facts';
import { rankMatches } from './scan';
import { scoreMatch } from './score-match';
import { ColumnStore } from './store';

const some = <Code extends string>(vocabulary: Vocabulary<Code>, max = 6) =>
  fc.uniqueArray(fc.constantFrom(...vocabulary.codes), { maxLength: max });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const words = fc
  .array(
    fc.constantFrom('refugio', 'mujeres', 'trata', 'women', 'shelter', 'legal', 'niñas', 'the', 'jornaleras'),
    {
      maxLength: 12,
    },
  )
  .map((list) => list.join(' '));
const languages = fc.uniqueArray(fc.constantFrom('es', 'en', 'tzo', 'nah'), { maxLength: 3 });
const amount = fc.oneof(
  fc.constantFrom(0, 200_000, 900_000, 8_000_000),
  fc.integer({ min: 0, max: 2_000_000 }),
);

const mainFirst = <Code extends string>({ codes }: Vocabulary<Code>, given: readonly Code[]) => [
  ...given.slice(0, 1),
  ...codes.filter((code) => given.slice(1).includes(code)),
];

const nonprofit = (id: string): fc.Arbitrary<NonprofitFacts> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`Casa ${id}`),
    safety: fc.constantFrom(...safetyLevels.codes),
    withheld: fc.boolean(),
    states: some(states, 5),
    regions: some(regions, 2),
    sizeBand: fc.constant(null),
    strategies: fc.dictionary(fc.constantFrom(...strategies.codes), fc.constantFrom(1, 2, 3)),
    needs: some(needs),
    forms: some(forms),
    populations: some(populations),
    services: some(services),
    movements: some(movements),
    languages,
    annualBudgetMxn: maybe(amount),
    foundedYear: maybe(fc.integer({ min: 1900, max: 2026 })),
    authorisedDonee: maybe(fc.boolean()),
    cluni: maybe(fc.boolean()),
    legalRoutes: some(legalRoutes),
    minAwardMxn: maybe(amount),
    acceptsPublicity: maybe(fc.boolean()),
    capacityGaps: some(capacityGaps, 3),
    refusedFunders: some(funderKinds, 2),
    mission: fc.record({ es: words, en: words }),
  });

const nonprofits = fc
  .integer({ min: 0, max: 40 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => nonprofit(`n${index}`))));

/** Tenths that sum to 1000, so that no rounding of floats gets in. */
const weights = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 9, maxLength: 12 }).map((parts) => {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return DEFAULT_WEIGHTS;
  const tenths = parts.map((part) => Math.floor((part * 1000) / sum));
  tenths[0] = (tenths[0] ?? 0) + 1000 - tenths.reduce((total, each) => total + each, 0);
  return Object.fromEntries(ALL_PART_CODES.map((code, index) => [code, (tenths[index] ?? 0) / 10]));
});

const award = fc
  .record({
    low: amount,
    high: amount,
    min: fc.boolean(),
    max: fc.boolean(),
    publicity: fc.boolean(),
    usd: fc.boolean(),
  })
  .map(({ low, high, min, max, publicity, usd }) => ({
    ...(min ? { min: Math.min(low, high) } : {}),
    ...(max ? { max: Math.max(low, high) } : {}),
    currency: usd ? 'USD' : 'MXN',
    publicity,
  }));

const programme: fc.Arbitrary<ProgrammeFacts> = fc
  .record({
    id: fc.constant('p1'),
    funder: fc.constant('f1'),
    funderKind: maybe(fc.constantFrom(...funderKinds.codes)),
    text: fc.record({ es: words, en: words }),
    strategies: fc.dictionary(fc.constantFrom(...strategies.codes), fc.constantFrom(0, 1, 2, 3)),
    needs: some(needs, 4),
    states: some(states, 4),
    regions: some(regions, 2),
    corridor: fc.dictionary(fc.constantFrom(...corridorStages.codes), some(states, 8)),
    forms: some(forms, 3),
    populations: some(populations, 4),
    services: some(services, 4),
    movements: some(movements, 3),
    languages,
    award,
    rules: fc.record({
      authorisedDonee: fc.constantFrom('required', 'preferred', 'any'),
      cluni: fc.constantFrom('required', 'preferred', 'any'),
      annualBudget: maybe(fc.record({ max: fc.integer({ min: 0, max: 9_000_000 }) })),
      minYears: maybe(fc.constantFrom(0, 2, 2.5, 20)),
      maxShareOfBudget: maybe(fc.constantFrom(0, 0.3, 0.5, 1)),
      legalRoutes: some(legalRoutes, 2),
      excludePopulations: some(populations, 4),
    }),
    weights,
    today: fc.constant('2026-11-21'),
    rates: fc.constant({ USD: 18.57 }),
    conflicts: maybe(
      fc.dictionary(fc.constantFrom('n0', 'n3', 'n7', 'nobody'), maybe(fc.constant('2027-01-01'))),
    ),
  })
  .map(({ conflicts, ...input }) => {
    const parsed = parseProgramme(input);
    if (parsed.errors) throw new Error(JSON.stringify(parsed.errors));
    if (conflicts === null) return parsed.programme;
    return {
      ...parsed.programme,
      conflicts: new Map(Object.entries(conflicts) as [string, DateOnly | null][]),
    };
  });

const options = { top: 7, ineligible: true };
const runs = { numRuns: 150 };

describe('matching as a whole', () => {
  it('ranks by columns exactly as row by row', () => {
    fc.assert(
      fc.property(nonprofits, programme, (rows, wanted) => {
        expect(rankMatches(ColumnStore.build(rows), wanted, options)).toEqual(
          bruteForceRank(rows, wanted, options),
        );
      }),
      runs,
    );
  });

  it('is as exact when texts are read late, only for rows that could be among the best', () => {
    fc.assert(
      fc.property(nonprofits, programme, fc.integer({ min: 0, max: 7 }), (rows, wanted, top) => {
        const store = ColumnStore.build(rows, { indexTexts: false });
        const few = { top, ineligible: false };
        expect(rankMatches(store, wanted, few)).toEqual(bruteForceRank(rows, wanted, few));
      }),
      runs,
    );
  });

  it('stays exact while rows change, leave and come back', () => {
    fc.assert(
      fc.property(nonprofits, nonprofits, programme, (first, second, wanted) => {
        const store = ColumnStore.build(first);
        const rows = new Map<string, NonprofitFacts>(first.map((row) => [row.id, row]));
        second.forEach((row, index) => {
          if (index % 3 === 0) store.remove(row.id);
          else store.upsert(row);
          if (index % 3 === 0) rows.delete(row.id);
          else rows.set(row.id, row);
        });
        expect(store.size).toBe(rows.size);
        expect(rankMatches(store, wanted, options)).toEqual(
          bruteForceRank([...rows.values()], wanted, options),
        );
      }),
      runs,
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(nonprofits, programme, fc.func(fc.integer()), (rows, wanted, by) => {
        const shuffled = [...rows].sort((a, b) => by(a.id) - by(b.id));
        expect(rankMatches(ColumnStore.build(shuffled), wanted, options)).toEqual(
          rankMatches(ColumnStore.build(rows), wanted, options),
        );
      }),
      runs,
    );
  });

  it('breaks ties by id, also when the lower id comes last', () => {
    fc.assert(
      fc.property(nonprofit('n'), programme, fc.shuffledSubarray([...'abcdefghijkl']), (row, wanted, ids) => {
        const rows = ids.map((id) => ({ ...row, id }));
        for (const indexTexts of [true, false]) {
          const { results } = rankMatches(ColumnStore.build(rows, { indexTexts }), wanted, {
            ...options,
            top: 5,
          });
          expect(results).toEqual(bruteForceRank(rows, wanted, { ...options, top: 5 }).results);
        }
      }),
      runs,
    );
  });

  it('adds up: the score is the sum of weight × value of the parts shown', () => {
    fc.assert(
      fc.property(nonprofit('n'), programme, (row, wanted) => {
        const { score, parts } = scoreMatch(wanted, row);
        const sum = parts.reduce((total, { weight, value }) => total + weight * value, 0);
        expect(Math.abs(score - sum)).toBeLessThanOrEqual(6e-7);
        expect(parts.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      }),
      runs,
    );
  });

  it('never lowers a score for one more state, need, population, form, service, movement or stated gap', () => {
    const more = fc.record({
      states: some(states, 2),
      needs: some(needs, 2),
      populations: some(populations, 2),
      forms: some(forms, 2),
      services: some(services, 2),
      movements: some(movements, 2),
      capacityGaps: some(capacityGaps, 2),
    });
    fc.assert(
      fc.property(nonprofit('n'), programme, more, (row, wanted, added) => {
        const both = <Code>(one: readonly Code[], two: readonly Code[]) => [...new Set([...one, ...two])];
        const grown: NonprofitFacts = {
          ...row,
          states: both(row.states, added.states),
          needs: both(row.needs, added.needs),
          populations: both(row.populations, added.populations),
          forms: both(row.forms, added.forms),
          services: both(row.services, added.services),
          movements: both(row.movements, added.movements),
          capacityGaps: both(row.capacityGaps, added.capacityGaps),
        };
        expect(scoreMatch(wanted, grown).score).toBeGreaterThanOrEqual(scoreMatch(wanted, row).score);
      }),
      runs,
    );
  });

  it('is the same as ever for a programme that gives the further parts no weight, whatever it says of them', () => {
    fc.assert(
      fc.property(nonprofit('n'), programme, (row, wanted) => {
        const usual = { ...wanted, weights: DEFAULT_WEIGHTS };
        const silent = { ...usual, corridor: {} };
        const bare = { ...row, capacityGaps: [] };
        expect(scoreMatch(usual, row)).toEqual(scoreMatch(silent, bare));
        expect(scoreMatch(usual, row).parts.map(({ code }) => code)).toEqual([...PART_CODES]);
      }),
      runs,
    );
  });

  it('scores no size, age, name, registration or route', () => {
    fc.assert(
      fc.property(nonprofit('n'), nonprofit('m'), programme, (row, other, wanted) => {
        const { name, annualBudgetMxn, foundedYear, authorisedDonee, cluni, legalRoutes: routes } = other;
        const changed: NonprofitFacts = {
          ...row,
          name,
          annualBudgetMxn,
          foundedYear,
          authorisedDonee,
          cluni,
          legalRoutes: routes,
          sizeBand: 'large',
        };
        expect(scoreMatch(wanted, changed)).toEqual(scoreMatch(wanted, row));
      }),
      runs,
    );
  });

  it('gives facts back as they were, the main state and service first', () => {
    fc.assert(
      fc.property(nonprofit('n'), (row) => {
        const back = ColumnStore.build([row]).facts('n')!;
        expect(back).toEqual({
          ...row,
          regions: row.withheld ? regions.codes.filter((code) => row.regions.includes(code)) : [],
          states: mainFirst(states, row.states),
          needs: needs.codes.filter((code) => row.needs.includes(code)),
          forms: forms.codes.filter((code) => row.forms.includes(code)),
          populations: populations.codes.filter((code) => row.populations.includes(code)),
          services: mainFirst(services, row.services),
          movements: movements.codes.filter((code) => row.movements.includes(code)),
          legalRoutes: legalRoutes.codes.filter((code) => row.legalRoutes.includes(code)),
          capacityGaps: capacityGaps.codes.filter((code) => row.capacityGaps.includes(code)),
          refusedFunders: funderKinds.codes.filter((code) => row.refusedFunders.includes(code)),
        });
      }),
      runs,
    );
  });
});
