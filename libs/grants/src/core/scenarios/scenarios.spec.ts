import { parseForm } from '../forms';
import {
  askedAmount,
  chartBudgets,
  differencesOf,
  inputOf,
  problemOf,
  readScenario,
  relaxedTerms,
  type ScenarioInput,
  type ScenarioResult,
} from '.';

const A = 'aaaaaaaa-0000-4000-8000-000000000001';
const B = 'bbbbbbbb-0000-4000-8000-000000000002';
const candidate = (subjectId: string, more: object = {}) => ({
  ...{ subjectId, strategy: 'capacity', lock: '', tiers: [{ amount: '100000.50', worth: '80' }] },
  ...more,
});
const INPUT: ScenarioInput = {
  ...{ title: 'Uno', currency: 'MXN', budget: '500000', maxShare: '40' },
  limits: [{ side: 'floor', grouping: 'state', code: 'MX-CHP', amount: '100000' }],
  candidates: [candidate(A, { lock: 'in' }), candidate(B)],
};
const limit = (side: string, amount: string, code = 'south') => ({ side, grouping: 'region', code, amount });
const PLACE = { state: null, region: null, movements: [] };

describe('a scenario that is typed', () => {
  it('is asked in the units of its currency, not in hundredths of them', () => {
    const { terms, choices } = readScenario(INPUT);
    const candidates = choices!.map((each) => ({ ...each, ...PLACE }));
    expect(problemOf(terms!, candidates)).toMatchObject({
      ...{ budget: 500_000, maxShare: 0.4, lockedIn: new Set([A]), lockedOut: new Set() },
      limits: [{ side: 'floor', grouping: 'state', code: 'MX-CHP', amount: 100_000 }],
      candidates: [
        { id: A, tiers: [{ amount: 100_000.5, value: 80 }] },
        { id: B, state: null },
      ],
    });
    expect(chartBudgets(terms!)).toEqual(
      [250_000, 312_500, 375_000, 437_500, 500_000, 562_500, 625_000, 687_500, 750_000].map(Number),
    );
    expect(readScenario(inputOf(terms!, candidates))).toEqual({ terms, choices, faults: [] });
  });

  it.each<[Partial<ScenarioInput>, string[]]>([
    [{ title: ' ' }, ['title required']],
    [{ currency: 'XXX' }, ['currency scenario-currency']],
    [{ budget: '' }, ['budget required']],
    [{ budget: '1.234' }, ['budget scenario-amount']],
    [{ budget: '-5' }, ['budget scenario-amount']],
    [{ maxShare: '0' }, ['maxShare scenario-share']],
    [{ maxShare: 'x' }, ['maxShare scenario-share']],
    [{ candidates: [] }, ['candidates scenario-no-candidates']],
    [{ candidates: Array<never>(2_001).fill(candidate(A) as never) }, ['candidates scenario-too-many']],
    [{ candidates: [candidate(A), candidate(A)] }, [`candidates.${A} scenario-candidate-unknown`]],
    [{ candidates: [candidate(A, { strategy: '' })] }, [`candidates.${A}.strategy required`]],
    [{ candidates: [candidate(A, { tiers: [] })] }, [`candidates.${A} scenario-tiers`]],
    [
      { candidates: [candidate(A, { tiers: [{ amount: '0', worth: '' }] })] },
      [`candidates.${A}.tiers.0.amount scenario-amount`, `candidates.${A}.tiers.0.worth scenario-worth`],
    ],
    [{ limits: [limit('floor', '1', 'MX-CHP')] }, ['limits.0 scenario-limit-unknown']],
    [{ limits: [limit('cap', '1'), limit('cap', '2')] }, ['limits.1 scenario-limit-twice']],
    [{ limits: [limit('cap', '1'), limit('floor', '2')] }, ['limits.1 scenario-floor-above-cap']],
    [
      { limits: Array<ReturnType<typeof limit>>(41).fill(limit('cap', '1')) },
      ['limits scenario-too-many-limits'],
    ],
  ])('is refused at the field: %#', (changed, said) => {
    const { faults } = readScenario({ ...INPUT, ...changed });
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(said);
  });

  it('gives way as far as the answer says, and its largest award stays what it was', () => {
    const { terms, choices } = readScenario(INPUT);
    const candidates = choices!.map((each) => ({ ...each, ...PLACE }));
    const relaxed = relaxedTerms(terms!, candidates, [
      { constraint: 'budget', fromMinor: '50000000', toMinor: '100000000' },
      { constraint: 'floors.state.MX-CHP', fromMinor: '10000000', toMinor: '0' },
      { constraint: `in.${A}`, fromMinor: null, toMinor: null },
    ]);
    expect(relaxed.terms).toMatchObject({ title: 'Uno (2)', budgetMinor: 100_000_000n, maxShare: 20 });
    expect(relaxedTerms(relaxed.terms, [], []).terms.title).toBe('Uno (3)');
    expect(relaxed.terms.limits[0]!.amountMinor).toBe(0n);
    expect(relaxed.candidates.map(({ lock }) => lock)).toEqual([null, null]);
  });
});

it('two scenarios differ in what not both give, or give in another amount', () => {
  const result = (...awards: [string, string][]): ScenarioResult =>
    ({ best: { awards: awards.map(([id, amountMinor]) => ({ id, amountMinor })) } }) as never;
  const compared = [result([A, '5'], [B, '5'], ['c', '1']), result([A, '5'], [B, '6']), result([A, '5'])];
  expect(differencesOf(compared.map((each, at) => ({ id: String(at), result: each })))).toEqual({
    alike: 1,
    differing: [
      { subjectId: B, amounts: ['5', '6', null] },
      { subjectId: 'c', amounts: ['1', null, null] },
    ],
  });
});

describe('what an application asks for', () => {
  const label = { es: 'x', en: 'x' };
  const form = (...questions: object[]) =>
    parseForm({ format: 'puente-form-1', title: label, sections: [{ id: 'a', title: label, questions }] })
      .form!;
  const budget = { id: 'budget', kind: 'budget', label, currency: 'MXN' };
  const money = { id: 'asked', kind: 'money', label, currency: 'MXN' };
  const rows = [{ asked: '10.50' }, { asked: '4' }, {}];

  it.each([
    ['its amount', form(budget, money), { asked: '99', budget: rows }, 9_900n],
    ['the sum of its budget', form(budget, money), { budget: rows }, 1_450n],
    ['nothing that was answered', form(budget), { budget: [] }, null],
    ['another currency', form({ ...money, currency: 'USD' }), { asked: '99' }, null],
  ])('is %s', (_, asked, answers, minor) => expect(askedAmount(asked, answers, 'MXN')).toBe(minor));
});
