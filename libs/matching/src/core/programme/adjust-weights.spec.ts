import fc from 'fast-check';
import { DEFAULT_WEIGHTS, PART_CODES } from '../programme-facts';
import { adjustWeights } from './adjust-weights';

describe('adjustWeights', () => {
  it.each([
    [{ ...DEFAULT_WEIGHTS }, DEFAULT_WEIGHTS],
    [{}, DEFAULT_WEIGHTS],
    [{ strategies: -5, text: Number.NaN }, DEFAULT_WEIGHTS],
  ])('%p', (typed, expected) => expect(adjustWeights(typed)).toEqual(expected));

  it('always sums to 100 in whole numbers and keeps the order of sizes', () => {
    const weights = fc.tuple(...PART_CODES.map(() => fc.double({ min: 0, max: 1e6, noNaN: true })));
    fc.assert(
      fc.property(weights, (typed) => {
        const adjusted = adjustWeights(
          Object.fromEntries(PART_CODES.map((code, index) => [code, typed[index]!])),
        );
        const values = PART_CODES.map((code) => adjusted[code]);
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(100);
        expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        for (const [a, one] of typed.entries()) {
          for (const [b, other] of typed.entries()) {
            if (one > other) expect(values[a]! - values[b]!).toBeGreaterThanOrEqual(-1);
          }
        }
      }),
    );
  });
});
