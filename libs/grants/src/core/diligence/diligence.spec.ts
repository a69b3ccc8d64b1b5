import type { DateOnly } from '@puente/kernel';
import { legalRoutes } from '@puente/taxonomy/core';
import {
  donationReminder,
  ENTRY_ITEMS,
  missingItems,
  ROUTE_PLANS,
  SHELTER_QUESTIONS,
  UMA_VALUES,
  valueOn,
} from '.';

const day = (text: string): DateOnly => text as DateOnly;

describe('the plan of a route', () => {
  it('is there for every route, with codes of its own and words in both languages', () => {
    expect(Object.keys(ROUTE_PLANS).sort()).toEqual([...legalRoutes.codes].sort());
    for (const { checklist, clauses, reports } of Object.values(ROUTE_PLANS)) {
      const parts = [...checklist, ...clauses, ...reports];
      expect(new Set(parts.map(({ code }) => code)).size).toBe(parts.length);
      expect(parts.every(({ words }) => words.es !== '' && words.en !== '')).toBe(true);
      expect(Math.min(checklist.length, clauses.length, reports.length)).toBeGreaterThan(0);
    }
  });

  it('asks four promises and a yearly report under expenditure responsibility', () => {
    const { clauses, reports } = ROUTE_PLANS['expenditure-responsibility'];
    const codes = clauses.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['repay', 'report-yearly', 'keep-books', 'no-forbidden-use']),
    );
    expect(reports.every(({ every }) => every === 'year')).toBe(true);
  });

  it('asks of the treaty whether donations from abroad are covered', () => {
    expect(ROUTE_PLANS.treaty.checklist.map(({ code }) => code)).toContain('donee-abroad');
  });
});

describe('the yearly entry of expenditure responsibility', () => {
  const money = { minor: 100n, currency: 'USD' } as const;
  const whole = {
    ...{ awardedOn: day('2026-01-15'), amount: money, purpose: 'Capacidades', spent: money, diverted: false },
    reportDays: [day('2026-11-01')],
    verification: { on: day('2026-11-02'), result: 'Sin observaciones' },
  };

  it('has seven items, of which the funder writes the address itself', () => {
    expect(Object.keys(ENTRY_ITEMS)).toHaveLength(7);
    expect(missingItems(whole)).toEqual(['grantee']);
  });

  it.each([
    ['spent', { spent: null }],
    ['amount', { awardedOn: null }],
    ['diversion', { diverted: null }],
    ['reports', { reportDays: [] }],
    ['verification', { verification: null }],
    ['purpose', { purpose: ' ' }],
  ])('lacks %s while it is not known', (missing, own) => {
    expect(missingItems({ ...whole, ...own })).toEqual(['grantee', missing]);
  });
});

describe('the questions about a shelter', () => {
  it('are asked in both languages', () => {
    for (const { es, en } of Object.values(SHELTER_QUESTIONS)) expect(es && en).toBeTruthy();
  });
});

describe('a reminder about the law against money laundering', () => {
  /** 1,605 and 3,210 units of 117.31 pesos. */
  it.each([
    ['below both', 18_828_254n, '2026-11-23', null],
    ['from the first', 18_828_255n, '2026-11-23', 'identify-donor'],
    ['below the second', 37_656_509n, '2026-11-23', 'identify-donor'],
    ['from the second', 37_656_510n, '2026-11-23', 'give-notice'],
    ['by the unit of its day', 18_500_000n, '2026-01-31', 'identify-donor'],
    ['before the law that is known', 99n, '2025-02-01', 'thresholds-unknown'],
  ] as const)('%s', (_, minor, on, reminder) => {
    expect(donationReminder(minor, day(on))).toBe(reminder);
  });

  it('takes the value that holds on the day', () => {
    expect(valueOn(UMA_VALUES, day('2026-01-31'))?.minor).toBe(11_314n);
    expect(valueOn(UMA_VALUES, day('2026-02-01'))?.minor).toBe(11_731n);
    expect(valueOn(UMA_VALUES, day('2020-01-01'))).toBeNull();
  });
});
