import fc from 'fast-check';
import { rebalance } from '../../../assets/js/rebalance.js';

describe('rebalance', () => {
  it.each([
    {
      weights: [25, 10, 20, 15, 5, 5, 5, 5, 10],
      moved: 0,
      wanted: 60,
      expected: [60, 5, 10, 8, 3, 3, 3, 3, 5],
    },
    { weights: [100, 0, 0], moved: 0, wanted: 40, expected: [40, 30, 30] },
    { weights: [50, 50], moved: 1, wanted: 120, expected: [0, 100] },
  ])('moves $moved to $wanted', ({ weights, moved, wanted, expected }) => {
    expect(rebalance(weights, moved, wanted)).toEqual(expected);
  });

  it('always sums to 100 in whole numbers and keeps the order of the others', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.nat(11), fc.integer({ min: 0, max: 100 }), (before, place, wanted) => {
        const moved = place % before.length;
        const after = rebalance(before, moved, wanted);
        expect(after.reduce((sum, weight) => sum + weight, 0)).toBe(100);
        expect(after.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
        expect(after[moved]).toBe(wanted);
      }),
    );
  });
});
