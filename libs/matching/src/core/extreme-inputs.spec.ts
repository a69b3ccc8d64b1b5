import {
  forms,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
} from '@puente/taxonomy/core';
import { syntheticNonprofits } from '../../../../test/bench/synthetic-nonprofits';
import { syntheticProgrammes } from '../../../../test/bench/synthetic-programmes';
import { bruteForceRank } from './brute-force-rank';
import type { NonprofitFacts } from './nonprofit-facts';
import { parseProgramme, programmeErrorText } from './programme';
import type { ProgrammeFacts } from './programme-facts';
import { compareStandings } from './ranking';
import { rankMatches } from './scan';
import { ColumnStore } from './store';

const BASE = { id: 'p', funder: 'f', today: '2026-11-23' };
const ALIKE = 20_000;
const TOP_50 = { top: 50, ineligible: true };

function programmeOf(more: object): ProgrammeFacts {
  const { programme, errors } = parseProgramme({ ...BASE, ...more });
  if (errors) throw new Error(JSON.stringify(errors));
  return programme;
}

const EVERYTHING = programmeOf({
  strategies: { capacity: 3, prevention: 3, 'direct-services': 3, 'cross-movement': 3 },
  ...{ needs: needs.codes, states: states.codes, regions: regions.codes, forms: forms.codes },
  ...{ populations: populations.codes, services: services.codes, movements: movements.codes },
  ...{ languages: ['es', 'en'], award: { min: 0, max: 1e12 } },
  rules: { legalRoutes: legalRoutes.codes, annualBudget: { min: 0, max: 1e12 }, minYears: 0 },
  text: { es: 'refugio mujeres derechos '.repeat(500), en: 'shelter women rights '.repeat(500) },
});
const NOTHING = programmeOf({});
const NOBODY = programmeOf({
  ...{ award: { min: 1e12, max: 1e12, publicity: true } },
  rules: {
    ...{ excludePopulations: populations.codes, annualBudget: { min: 1e12 }, minYears: 300 },
    ...{ maxShareOfBudget: 0, authorisedDonee: 'required', cluni: 'required' },
  },
});
const PROGRAMMES = [
  ['everything', EVERYTHING],
  ['nothing', NOTHING],
  ['what nobody has', NOBODY],
] as const;

describe('ranking at the ends of what is possible', () => {
  const rows = [...syntheticNonprofits(300, 7)];

  it.each(PROGRAMMES)(
    'a programme that wants %s is ranked as the plain definition says',
    (_what, programme) => {
      expect(rankMatches(ColumnStore.build(rows), programme, TOP_50)).toEqual(
        bruteForceRank(rows, programme, TOP_50),
      );
    },
  );

  it.each(PROGRAMMES)('without a candidate, one that wants %s has an empty list', (_what, programme) => {
    expect(rankMatches(ColumnStore.build([]), programme, TOP_50)).toEqual({
      counts: { eligible: 0, unknown: 0, ineligible: 0 },
      results: [],
      ineligible: [],
    });
  });

  it.each(['rising', 'falling'])(
    'puts candidates that are all alike in order of id, added in %s order',
    (order) => {
      const ids = Array.from({ length: ALIKE }, (_, at) => `n${String(at).padStart(6, '0')}`);
      const added = order === 'rising' ? ids : [...ids].reverse();
      const alike = function* (): Iterable<NonprofitFacts> {
        for (const id of added) yield { ...rows[0]!, id };
      };
      const { counts, results } = rankMatches(ColumnStore.build(alike()), NOTHING, TOP_50);
      expect(results.map(({ id }) => id)).toEqual(ids.slice(0, 50));
      expect(new Set(results.map(({ score }) => score)).size).toBe(1);
      expect(counts.eligible + counts.unknown).toBe(ALIKE);
    },
  );

  it('takes each id once', () => {
    expect(() => ColumnStore.build([rows[0]!, rows[1]!, rows[0]!])).toThrow('n0');
  });
});

describe('ranking many', () => {
  /** More than two blocks of a scan: the first says who cannot be among the best of the later ones. */
  const rows = [...syntheticNonprofits(9_000, 8)];
  const further = { corridor: 10, capacity: 10, 'adjacent-movements': 15, strategies: 25, geography: 40 };
  const asked = [
    ...syntheticProgrammes(4, 9),
    programmeOf({
      weights: further,
      movements: ['women'],
      corridor: { transit: ['MX-CHP'] },
      states: ['MX-OAX'],
    }),
  ];

  it.each([true, false])('cuts off nobody who is among the best (words indexed: %s)', (indexTexts) => {
    const store = ColumnStore.build(rows, { indexTexts });
    for (const programme of asked) {
      const options = { top: 10, ineligible: true };
      expect(rankMatches(store, programme, options)).toEqual(bruteForceRank(rows, programme, options));
    }
  });

  it('is as exact when most rows were written anew and packed', () => {
    const store = ColumnStore.build(rows);
    for (const row of rows.slice(0, 5_000)) store.upsert(row);
    for (const { id } of rows.slice(8_000)) store.remove(id);
    const left = rows.slice(0, 8_000);
    expect(rankMatches(store, asked[0]!, TOP_50)).toEqual(bruteForceRank(left, asked[0]!, TOP_50));
  });
});

describe('ranking more than a block of few kinds', () => {
  const COPIES = 140;
  const kinds = [...syntheticNonprofits(40, 10)].map((row, at) => ({ ...row, ...oddities(at) }));
  const asked = [
    ...syntheticProgrammes(6, 11),
    ...PROGRAMMES.map(([, programme]) => programme),
    programmeOf({
      weights: { needs: 99, award: 1 },
      needs: needs.codes.slice(0, 3),
      award: { max: 500_000 },
    }),
    programmeOf({
      ...{ weights: { strategies: 100 }, strategies: { prevention: 1, capacity: 3 }, languages: ['es'] },
      rules: { annualBudget: { min: 10_000, max: 20_000 }, minYears: 45, maxShareOfBudget: 0 },
    }),
    programmeOf({
      ...{ weights: { geography: 50, corridor: 50 }, states: ['MX-CHP'], regions: ['central'] },
      corridor: { transit: ['MX-CHP', 'MX-VER'] },
    }),
  ];

  /** Ends of bands, places withheld, and more sets of languages than there are bands for. */
  function oddities(at: number): Partial<NonprofitFacts> {
    const amounts = [0, 1, 10_000, 20_000, 40_000, 500_000, 1e9, 1e12, null];
    return {
      languages: [...(at % 4 === 0 ? [] : ['es']), `xx${at}`],
      ...(at % 2 === 0 ? { annualBudgetMxn: amounts[(at / 2) % 9]! } : {}),
      ...(at % 3 === 0 ? { minAwardMxn: amounts[(at / 3) % 9]! } : {}),
      ...(at % 5 === 0 ? { withheld: true, regions: ['central'], states: [] } : {}),
      ...(at % 7 === 0 ? { foundedYear: 1900 + at * 4, refusedFunders: ['corporate'] } : {}),
    };
  }

  /** In groups that differ in id alone; `order` sorts the groups. */
  function* copiesOf(order: readonly NonprofitFacts[]): Generator<NonprofitFacts> {
    for (const row of order) {
      for (let copy = 0; copy < COPIES; copy += 1) yield { ...row, id: `${row.id}-${100 + copy}` };
    }
  }

  it.each(['as they come', 'each better than all before', 'each worse than all before'])(
    'lists the same as the plain definition: %s',
    (order) => {
      for (const programme of asked) {
        const all = { top: kinds.length, ineligible: true };
        const { results, ineligible } = bruteForceRank(kinds, programme, all);
        const byId = new Map(kinds.map((row) => [row.id, row]));
        const worstFirst = [...results.map(({ id }) => id), ...ineligible]
          .reverse()
          .map((id) => byId.get(id)!);
        const sorted = order === 'each better than all before' ? worstFirst : [...worstFirst].reverse();
        const store = ColumnStore.build(copiesOf(order === 'as they come' ? kinds : sorted));
        const expected = results.flatMap(({ id, eligible, score }) =>
          Array.from({ length: COPIES }, (_, copy) => ({ id: `${id}-${100 + copy}`, eligible, score })),
        );
        for (const top of [1, 50, 1000]) {
          const found = rankMatches(store, programme, { top, ineligible: true });
          expect(found.results.map(({ rank: _rank, ...standing }) => standing)).toEqual(
            expected.sort(compareStandings).slice(0, top),
          );
          expect(found.ineligible).toHaveLength(ineligible.length * COPIES);
        }
      }
    },
  );
});

describe('absurd weights', () => {
  it.each<[string, unknown, string, string]>([
    ['no number', { text: Number.NaN }, 'weights.text', 'not-a-number'],
    ['no end', { text: Number.POSITIVE_INFINITY }, 'weights.text', 'not-a-number'],
    ['text', { text: '100' }, 'weights.text', 'not-a-number'],
    ['below zero', { text: -1, needs: 101 }, 'weights.text', 'negative-weight'],
    ['far too large', { text: 1e308 }, 'weights.text', 'too-large'],
    ['more than 100 together', { text: 60, needs: 60 }, 'weights', 'weights-do-not-sum-to-100'],
    ['nothing at all', {}, 'weights', 'weights-do-not-sum-to-100'],
    ['a list', [25, 75], 'weights', 'not-an-object'],
    ['of a part that is none', { fame: 100 }, 'weights.fame', 'unknown-part'],
    ['under a name of JavaScript', JSON.parse('{"__proto__": 100}'), 'weights.__proto__', 'unknown-part'],
  ])('%s: refused by field, in both languages', (_what, weights, field, code) => {
    const error = parseProgramme({ ...BASE, weights }).errors?.find((each) => each.field === field);
    expect(error?.code).toBe(code);
    const [es, en] = [programmeErrorText(error!, 'es'), programmeErrorText(error!, 'en')];
    expect(es).not.toBe(en);
    expect(`${es}${en}`).not.toMatch(/[{}]|undefined|NaN/);
  });
});
