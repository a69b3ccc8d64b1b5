import { unreachableStates } from '@puente/kernel';
import { grantIndicators, indicatorFacts } from '@puente/taxonomy/core';
import { awardWarnings, beyondCallFaults } from './award-checks';
import { AWARD_TRANSITIONS, awardStates, isShownToNonprofit } from './award-states';
import { budgetCodes, isMultiYear, type AwardTerms } from './award-terms';
import { parseAward } from './parse-award';

const AWARD = {
  title: 'Casa abierta',
  amount: '250000.50',
  currency: 'MXN',
  support: 'core',
  route: 'domestic',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  strategies: [
    { code: 'direct-services', percent: 70, needs: ['direct-services.shelter'] },
    { code: 'capacity', percent: 30 },
  ],
  states: ['MX-CHP'],
  budget: [
    { code: 'staff-safety', amount: '100000.25' },
    { code: 'psychosocial-care', label: 'Para el equipo', amount: '150000.25', basis: 'fixed' },
  ],
  indicators: [{ code: 'people-accompanied', target: 40 }],
};

const termsOf = (more: object = {}): AwardTerms => parseAward({ ...AWARD, ...more }).terms!;
const faultsOf = (more: object): string[] =>
  (parseAward({ ...AWARD, ...more }).errors ?? []).map(({ field, code }) => `${field}: ${code}`);

describe('the states of an award', () => {
  it('are all reached, and the last ones lead nowhere', () => {
    expect(unreachableStates(AWARD_TRANSITIONS, 'draft')).toEqual([]);
    expect(awardStates.filter((state) => AWARD_TRANSITIONS[state].length === 0)).toEqual([
      'closed',
      'terminated',
      'withdrawn',
    ]);
  });

  it('lead to an agreement only through an approval', () => {
    const before = awardStates.filter((state) => AWARD_TRANSITIONS[state].includes('agreement'));
    expect(before).toEqual(['approved']);
    expect(awardStates.filter((state) => AWARD_TRANSITIONS[state].includes('approved'))).toEqual([
      'proposed',
    ]);
  });

  it('are shown to the nonprofit from the agreement on', () =>
    expect(awardStates.filter(isShownToNonprofit)).toEqual([
      'agreement',
      'active',
      'paused',
      'closing',
      'closed',
      'terminated',
    ]));
});

describe('the terms of an award', () => {
  it('are read exactly, in minor units', () => {
    const { amountMinor, budget } = termsOf();
    expect(amountMinor).toBe(25_000_050n);
    expect(budget.map(({ amountMinor: minor }) => minor)).toEqual(['10000025', '15000025']);
  });

  it.each([
    [{ amount: '250000.51' }, 'budget: award-budget-sum'],
    [{ amount: '0', budget: [{ code: 'staff', amount: '0' }] }, 'amount: award-nothing'],
    [
      {
        budget: [
          { code: 'staff', amount: '250000.50' },
          { code: 'other', amount: '0' },
        ],
      },
      'budget.1.amount: award-nothing',
    ],
    [{ strategies: [{ code: 'capacity', percent: 99 }] }, 'strategies: award-shares'],
    [
      { strategies: [{ code: 'capacity', percent: 100, needs: ['prevention.community'] }] },
      'strategies.0.needs: award-need-elsewhere',
    ],
    [{ endsOn: '2026-12-31' }, 'endsOn: award-ends-before-it-starts'],
    [{ endsOn: '2033-01-01' }, 'endsOn: award-too-long'],
    [{ startsOn: '2027-02-30' }, 'startsOn: form-not-so-written'],
    [{ states: ['MX-CHP', 'MX-CHP'] }, 'states: award-twice'],
    [
      {
        budget: [
          { code: 'staff', amount: '100000' },
          { code: 'staff', amount: '150000.50' },
        ],
      },
      'budget: award-twice',
    ],
    [{ amount: '-1' }, 'amount: form-not-so-written'],
    [{ amount: '1e5' }, 'amount: form-not-so-written'],
    [{ currency: 'BTC' }, 'currency: form-unknown-choice'],
    [{ extra: 1 }, ': form-unknown-field'],
  ])('with %j: %s', (more, fault) => expect(faultsOf(more)).toContain(fault));

  it('may run for years, and say so', () => {
    expect(isMultiYear(termsOf())).toBe(false);
    expect(isMultiYear(termsOf({ endsOn: '2028-01-01' }))).toBe(true);
    expect(faultsOf({ endsOn: '2032-12-31' })).toEqual([]);
  });

  it('have staff safety and psychosocial care as lines like any other', () =>
    expect(budgetCodes).toEqual(expect.arrayContaining(['staff-safety', 'psychosocial-care'])));

  it('outside of what the call offered need a reason', () => {
    const offered = (min: string, max: string, currency = 'MXN') =>
      ({ award: { min, max, currency } }) as Parameters<typeof beyondCallFaults>[1];
    expect(beyondCallFaults(termsOf(), offered('1', '250000.50'))).toEqual([]);
    for (const beyond of [offered('1', '250000.49'), offered('250000.51', '9'), offered('1', '9', 'USD')]) {
      expect(beyondCallFaults(termsOf(), beyond)).toMatchObject([{ code: 'award-beyond-call' }]);
      expect(beyondCallFaults(termsOf({ beyondCall: 'Dos años' }), beyond)).toEqual([]);
    }
  });
});

describe('warnings about an award', () => {
  const lines = (basis: string, label = '') => ({
    budget: [{ code: 'services', label, amount: AWARD.amount, basis }],
  });
  const ofCapacity = { strategies: [{ code: 'capacity', percent: 100 }] };

  it.each([
    [lines('fixed'), []],
    [lines('per-night'), ['shelter-per-head']],
    [lines('per-person'), ['shelter-per-head']],
    [{ ...lines('per-person'), ...ofCapacity }, []],
    [lines('fixed', 'Alojamiento siempre que la persona declare'), ['depends-on-testimony']],
    [lines('fixed', 'Legal aid only if they testify in court'), ['depends-on-testimony']],
    [lines('fixed', 'Denunciar para recibir alojamiento'), ['depends-on-testimony']],
    [lines('fixed', 'Acompañamiento a quien decide denunciar'), []],
  ])('with %j: %j', (more, warnings) => expect(awardWarnings(termsOf(more))).toEqual(warnings));
});

describe('indicators of grants', () => {
  it('count what was done apart from what changed, for each strategy', () => {
    const kinds = grantIndicators.codes.map((code) => {
      const { strategy, kind } = indicatorFacts(code);
      return `${strategy} ${kind}`;
    });
    expect(new Set(kinds).size).toBe(8);
  });
});
