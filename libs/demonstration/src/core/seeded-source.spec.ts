import fc from 'fast-check';
import { seededSource } from './seeded-source';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const list = fc.array(fc.integer(), { minLength: 1, maxLength: 30 });

describe('a seeded source', () => {
  it('repeats itself', () => {
    const draws = (from: number) => {
      const source = seededSource(from);
      return Array.from({ length: 20 }, () => source.fraction());
    };
    fc.assert(fc.property(seed, (each) => expect(draws(each)).toEqual(draws(each))));
    expect(draws(1)).not.toEqual(draws(2));
  });

  it('draws within its bounds', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: -50, max: 50 }), fc.nat(100), (from, low, width) => {
        const drawn = seededSource(from).integer(low, low + width);
        expect(drawn).toBeGreaterThanOrEqual(low);
        expect(drawn).toBeLessThanOrEqual(low + width);
      }),
    );
  });

  it('shuffles without losing anything and picks what is there', () => {
    fc.assert(
      fc.property(seed, list, (from, entries) => {
        const source = seededSource(from);
        expect(source.shuffled(entries).sort()).toEqual([...entries].sort());
        expect(entries).toContain(source.pick(entries));
      }),
    );
  });

  it('never picks what has no weight', () => {
    fc.assert(
      fc.property(seed, (from) => {
        expect(seededSource(from).weighted(['never', 'always'], (each) => (each === 'always' ? 2 : 0))).toBe(
          'always',
        );
      }),
    );
  });

  it('keeps all, none, or about the share that was asked', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => index);
    expect(seededSource(3).some(many, 1)).toEqual(many);
    expect(seededSource(3).some(many, 0)).toEqual([]);
    expect(Math.abs(seededSource(3).some(many, 0.3).length - 600)).toBeLessThan(80);
  });
});
