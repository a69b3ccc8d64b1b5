import { lastWholeMonth, monthAfter, monthBefore, parseMonth } from './month';

describe('a month', () => {
  it('is read from its code, with its first day and the first one after it', () => {
    expect(parseMonth('2026-12')).toEqual({ code: '2026-12', from: '2026-12-01', until: '2027-01-01' });
  });

  it.each(['', '2026', '2026-13', '2026-00', '2026-1', '1999-12', '2100-01', '2026-12-01', ' 2026-12'])(
    'is not %j',
    (text) => expect(parseMonth(text)).toBeNull(),
  );

  it('has one before and one after it, over years', () => {
    expect(monthBefore(parseMonth('2027-01')!).code).toBe('2026-12');
    expect(monthAfter(parseMonth('2026-12')!).code).toBe('2027-01');
  });

  it('that is whole is the one before the one that it is in Mexico City', () => {
    expect(lastWholeMonth(new Date('2027-01-01T05:59:00Z')).code).toBe('2026-11');
    expect(lastWholeMonth(new Date('2027-01-01T06:01:00Z')).code).toBe('2026-12');
  });
});
