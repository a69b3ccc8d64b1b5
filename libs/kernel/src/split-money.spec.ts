import { splitEqually } from './split-money';

describe('splitEqually', () => {
  it.each([
    [100n, 3, [34n, 33n, 33n]],
    [25_000_050n, 4, [6_250_013n, 6_250_013n, 6_250_012n, 6_250_012n]],
    [5n, 5, [1n, 1n, 1n, 1n, 1n]],
    [7n, 1, [7n]],
  ])('splits %s into %s parts', (minor, parts, expected) => {
    expect(splitEqually(minor, parts)).toEqual(expected);
  });

  it('loses and adds nothing, however it is split', () => {
    for (let parts = 1; parts <= 60; parts++) {
      const split = splitEqually(99_999_999_999_999n, parts);
      expect(split.reduce((all, part) => all + part, 0n)).toBe(99_999_999_999_999n);
      expect(split[0]! - split.at(-1)!).toBeLessThanOrEqual(1n);
    }
  });

  it.each([
    [0n, 1],
    [2n, 3],
    [-10n, 2],
    [10n, 0],
    [10n, 1.5],
  ])('cannot split %s into %s parts', (minor, parts) => expect(splitEqually(minor, parts)).toEqual([]));
});
