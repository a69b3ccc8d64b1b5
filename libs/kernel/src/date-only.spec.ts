import { addDays, type DateOnly } from './date-only';

describe('a day', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 90, '2027-02-21'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(addDays(day as DateOnly, days)).toBe(later);
  });
});
