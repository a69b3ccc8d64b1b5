import type { DateOnly } from '@puente/kernel';
import { legalRoutes } from '@puente/taxonomy/core';
import { doubtsForRoute } from './asked-donee';

const TODAY = '2026-11-23' as DateOnly;
const SAID = {
  ...{ letter: '600-04-02-2026-12345', issuedOn: '2026-01-15' as DateOnly, holdsUntil: null },
  fromAbroad: false,
};

describe('what a legal route asks of an authorised donee', () => {
  it('is asked by treaty and within Mexico alone', () => {
    const asking = legalRoutes.codes.filter((route) => doubtsForRoute(route, SAID, TODAY) !== null);
    expect([...asking].sort()).toEqual(['domestic', 'treaty']);
  });

  it('is more where the money comes from abroad', () => {
    expect(doubtsForRoute('domestic', SAID, TODAY)).toEqual([]);
    expect(doubtsForRoute('treaty', SAID, TODAY)).toEqual(['donee-not-from-abroad']);
  });

  it('is all missing where nothing was said', () => {
    expect(doubtsForRoute('domestic', null, TODAY)).toEqual(['donee-letter-missing', 'donee-day-missing']);
  });
});
