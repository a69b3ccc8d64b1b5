import fc from 'fast-check';
import { countListed, exposureOf } from './exposure';

describe('exposure', () => {
  it('counts who is on a list and how unequally', () => {
    const counts = countListed([['a', 'b'], ['a'], []]);
    expect(exposureOf(counts, ['a', 'b', 'c', 'd'])).toEqual({
      nonprofits: 4,
      listed: 2,
      places: 3,
      gini: 0.583333,
    });
  });

  it('is nothing where there is nobody or no list', () => {
    expect(exposureOf(new Map(), [])).toEqual({ nonprofits: 0, listed: 0, places: 0, gini: 0 });
    expect(exposureOf(countListed([]), ['a'])).toEqual({ nonprofits: 1, listed: 0, places: 0, gini: 0 });
  });

  it('forgets who is gone', () => {
    expect(exposureOf(countListed([['a', 'gone']]), ['a'])).toMatchObject({ listed: 1, places: 1 });
  });

  it('is the mean difference of all pairs over twice the mean', () => {
    const pool = [...'abcdefgh'];
    const list = fc.subarray(pool);
    fc.assert(
      fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
        const counts = countListed(lists);
        const of = (id: string): number => counts.get(id) ?? 0;
        const { gini, places } = exposureOf(counts, pool);
        let difference = 0;
        for (const one of pool) for (const other of pool) difference += Math.abs(of(one) - of(other));
        expect(gini).toBeCloseTo(places === 0 ? 0 : difference / (2 * pool.length * places), 5);
      }),
    );
  });
});
