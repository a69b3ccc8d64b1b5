import { statesOf } from '@puente/taxonomy/core';
import { evaluateEligibility } from '../evaluate-eligibility';
import { unknownNonprofit, type NonprofitFacts } from '../nonprofit-facts';
import { parseProgramme } from '../programme';
import type { ConflictsInForce } from '../programme-facts';
import { RULE_CODES, RULES, type RuleAnswer, type RuleCode } from '.';

type Case = readonly [
  code: RuleCode,
  programme: Record<string, unknown>,
  nonprofit: Partial<NonprofitFacts>,
  answer: RuleAnswer | null,
];

function answerTo(code: RuleCode, programme: Record<string, unknown>, facts: Partial<NonprofitFacts>) {
  const parsed = parseProgramme({ id: 'p', funder: 'f', today: '2026-11-21', ...programme });
  expect(parsed.errors).toBeUndefined();
  const nonprofit = { ...unknownNonprofit('n'), ...facts };
  const { rules } = evaluateEligibility(parsed.programme!, nonprofit);
  return rules.find((rule) => rule.code === code)?.answer ?? null;
}

const place = { states: ['MX-CHP'], regions: ['north'] };
const share = { award: { min: 200_000, max: 900_000 }, rules: { maxShareOfBudget: 0.5 } };
const dollars = { award: { min: 10_000, max: 20_000, currency: 'USD' }, rates: { USD: 20 } };

const CASES: readonly Case[] = [
  ['place', {}, { states: ['MX-CHP'] }, null],
  ['place', place, { states: ['MX-PUE', 'MX-CHP'] }, 'pass'],
  ['place', place, { states: ['MX-SON'] }, 'pass'],
  ['place', place, { states: ['MX-PUE'] }, 'fail'],
  ['place', place, {}, 'unknown'],
  ['place', place, { withheld: true, regions: ['north'] }, 'pass'],
  ['place', place, { withheld: true, regions: ['south'] }, 'unknown'],
  ['place', place, { withheld: true, regions: ['central'] }, 'unknown'],
  ['place', place, { withheld: true }, 'unknown'],
  ['authorised-donee', { rules: { authorisedDonee: 'any' } }, { authorisedDonee: false }, null],
  ['authorised-donee', { rules: { authorisedDonee: 'preferred' } }, { authorisedDonee: false }, null],
  ['authorised-donee', { rules: { authorisedDonee: 'required' } }, { authorisedDonee: true }, 'pass'],
  ['authorised-donee', { rules: { authorisedDonee: 'required' } }, { authorisedDonee: false }, 'fail'],
  ['authorised-donee', { rules: { authorisedDonee: 'required' } }, {}, 'unknown'],
  ['cluni', { rules: { cluni: 'required' } }, { cluni: false }, 'fail'],
  ['cluni', { rules: { cluni: 'required' } }, {}, 'unknown'],
  ['cluni', {}, { cluni: false }, null],
  ['annual-budget', { rules: { annualBudget: { max: 8 } } }, { annualBudgetMxn: 8 }, 'pass'],
  ['annual-budget', { rules: { annualBudget: { max: 8 } } }, { annualBudgetMxn: 8.01 }, 'fail'],
  ['annual-budget', { rules: { annualBudget: { min: 5 } } }, { annualBudgetMxn: 4 }, 'fail'],
  ['annual-budget', { rules: { annualBudget: { min: 5 } } }, {}, 'unknown'],
  ['annual-budget', { rules: { annualBudget: {} } }, { annualBudgetMxn: 4 }, null],
  ['years', { rules: { minYears: 2 } }, { foundedYear: 2024 }, 'pass'],
  ['years', { rules: { minYears: 2 } }, { foundedYear: 2025 }, 'fail'],
  ['years', { rules: { minYears: 0 } }, {}, 'unknown'],
  ['years', {}, { foundedYear: 2025 }, null],
  ['award-share', share, { annualBudgetMxn: 400_000 }, 'pass'],
  ['award-share', share, { annualBudgetMxn: 399_999 }, 'fail'],
  ['award-share', share, {}, 'unknown'],
  ['award-share', { award: { min: 1, max: 2 } }, { annualBudgetMxn: 1 }, null],
  ['legal-route', { rules: { legalRoutes: ['treaty'] } }, { legalRoutes: ['treaty', 'domestic'] }, 'pass'],
  ['legal-route', { rules: { legalRoutes: ['treaty'] } }, { legalRoutes: ['domestic'] }, 'fail'],
  ['legal-route', { rules: { legalRoutes: ['treaty'] } }, {}, 'unknown'],
  ['legal-route', {}, { legalRoutes: ['domestic'] }, null],
  ['excluded-populations', { rules: { excludePopulations: ['men'] } }, { populations: ['men'] }, 'fail'],
  [
    'excluded-populations',
    { rules: { excludePopulations: ['men'] } },
    { populations: ['men', 'boys'] },
    'pass',
  ],
  ['excluded-populations', { rules: { excludePopulations: ['men'] } }, {}, 'unknown'],
  ['excluded-populations', {}, { populations: ['men'] }, null],
  ['language', { languages: ['es', 'en'] }, { languages: ['tzo', 'es'] }, 'pass'],
  ['language', { languages: ['en'] }, { languages: ['tzo', 'es'] }, 'fail'],
  ['language', { languages: ['en'] }, {}, 'unknown'],
  ['language', {}, { languages: ['tzo'] }, null],
  ['min-award', { award: { max: 5 } }, { minAwardMxn: 5 }, 'pass'],
  ['min-award', { award: { max: 5 } }, { minAwardMxn: 6 }, 'fail'],
  ['min-award', { award: { max: 5 } }, {}, null],
  ['min-award', dollars, { minAwardMxn: 400_000 }, 'pass'],
  ['min-award', dollars, { minAwardMxn: 400_001 }, 'fail'],
  ['publicity', { award: { publicity: true } }, { acceptsPublicity: true }, 'pass'],
  ['publicity', { award: { publicity: true } }, { acceptsPublicity: false }, 'fail'],
  ['publicity', { award: { publicity: true } }, {}, 'unknown'],
  ['publicity', { award: { publicity: false } }, { acceptsPublicity: false }, null],
  ['funder-kind', { funderKind: 'government' }, {}, null],
  ['funder-kind', { funderKind: 'government' }, { refusedFunders: ['government'] }, 'fail'],
  ['funder-kind', { funderKind: 'corporate' }, { refusedFunders: ['government'] }, 'pass'],
  ['funder-kind', {}, { refusedFunders: ['government'] }, 'unknown'],
];

describe('rules', () => {
  it.each(CASES)('%s: programme %j, nonprofit %j → %s', (code, programme, nonprofit, answer) => {
    expect(answerTo(code, programme, nonprofit)).toBe(answer);
  });

  it('fails with whom its funder has a conflict of interest, and asks nobody else', () => {
    const { programme } = parseProgramme({ id: 'p', funder: 'f', today: '2026-11-21' });
    const answers = (conflicts: ConflictsInForce, id: string) =>
      evaluateEligibility({ ...programme!, conflicts }, unknownNonprofit(id)).rules.map(
        ({ answer }) => answer,
      );
    expect(answers(new Map([['n', null]]), 'n')).toEqual(['fail']);
    expect([answers(new Map([['n', null]]), 'm'), answers(new Map(), 'n')]).toEqual([[], []]);
  });

  it('are all listed once, in the order of their codes', () => {
    expect(RULES.map(({ code }) => code)).toEqual([...RULE_CODES]);
  });

  it('let a fail outweigh an unknown, and an unknown a pass', () => {
    const { programme } = parseProgramme({
      id: 'p',
      funder: 'f',
      today: '2026-11-21',
      ...place,
      rules: { cluni: 'required' },
    });
    const eligible = (facts: Partial<NonprofitFacts>) =>
      evaluateEligibility(programme!, { ...unknownNonprofit('n'), ...facts }).eligible;
    expect(eligible({ states: ['MX-CHP'], cluni: true })).toBe('yes');
    expect(eligible({ states: ['MX-CHP'] })).toBe('unknown');
    expect(eligible({ cluni: false })).toBe('no');
  });

  it('reveal no state of a withheld nonprofit, whatever one-state programme asks', () => {
    for (const state of statesOf('south')) {
      expect(answerTo('place', { states: [state] }, { withheld: true, regions: ['south'] })).toBe('unknown');
    }
  });
});
