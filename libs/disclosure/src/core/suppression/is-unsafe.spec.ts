import { USUAL_LIMITS, type Contributors } from './count-table';
import { isUnsafe } from './is-unsafe';

const named = (...counts: number[]): Contributors => ({
  named: new Map(counts.map((count, at) => [`n${at}`, count])),
});

describe('isUnsafe', () => {
  it.each<[string, number, Contributors | undefined, boolean]>([
    ['a zero', 0, undefined, false],
    ['one person', 1, undefined, true],
    ['ten', 10, undefined, true],
    ['eleven', 11, undefined, false],
    ['two contributors', 100, { number: 2, largest: 50 }, true],
    ['three contributors', 100, { number: 3, largest: 50 }, false],
    ['a largest of exactly 60 %', 100, { number: 3, largest: 60 }, false],
    ['a largest of more', 100, { number: 3, largest: 61 }, true],
    ['a largest that nobody told', 100, { number: 3, largest: null }, false],
    ['two that have names', 100, named(50, 50), true],
    ['a third that counted nobody', 100, named(50, 50, 0), true],
    ['three that have names', 100, named(50, 30, 20), false],
    ['one that has most', 100, named(70, 20, 10), true],
    ['a zero that one alone reports', 0, { number: 1, largest: 0 }, true],
    ['a zero that nobody reports', 0, { number: 0, largest: 0 }, false],
  ])('%s', (_, value, contributors, expected) => {
    expect(isUnsafe(value, contributors, USUAL_LIMITS)).toBe(expected);
  });

  it('hides zeros of a sensitive group', () => {
    expect(isUnsafe(0, undefined, { ...USUAL_LIMITS, hideZeros: true })).toBe(true);
  });
});
