import fc from 'fast-check';
import { burdenOfCall, burdenWarnings, parseCall, usualBurden, type CallFacts } from '.';

const stage = (items: number) => ({ items, documents: 1, assumedMinutes: items * 2 });
const award = (max: string): Pick<CallFacts, 'award'> => ({ award: { min: '0', max, currency: 'MXN' } });

describe('what a call asks', () => {
  it('is what all its stages ask, for each 100,000 pesos of the largest award', () => {
    expect(burdenOfCall([stage(8), stage(20)], award('400000'), 1)).toEqual({
      ...{ items: 28, documents: 2, assumedMinutes: 56, itemsPer100k: 7 },
    });
    expect(burdenOfCall([stage(20)], award('20000'), 20).itemsPer100k).toBe(5);
    expect(burdenOfCall([stage(20)], award('20000'), null).itemsPer100k).toBeNull();
  });

  it('is usual where it is the median of those that can be told', () => {
    expect(usualBurden([9, null, 1, 4])).toEqual({ itemsPer100k: 4, calls: 3 });
    expect(usualBurden([3, 4])).toEqual({ itemsPer100k: 3.5, calls: 2 });
    expect(usualBurden([null])).toBeNull();
  });

  it('has a usual that no order changes and that lies between the least and the most', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, (earlier) => {
        const usual = usualBurden(earlier)!.itemsPer100k;
        expect(usualBurden(earlier.toReversed())!.itemsPer100k).toBe(usual);
        expect(usual).toBeGreaterThanOrEqual(Math.min(...earlier));
        expect(usual).toBeLessThanOrEqual(Math.max(...earlier));
      }),
    );
  });

  it.each([
    ['as much as usual', { own: 4, usual: 4, rapid: false, now: 30, pesos: 900_000 }, []],
    ['more than usual', { own: 4.1, usual: 4, rapid: false, now: 30, pesos: 900_000 }, ['above-usual']],
    ['nobody knows what is usual', { own: 40, usual: null, rapid: false, now: 30, pesos: 900_000 }, []],
    ['an emergency', { own: null, usual: 4, rapid: true, now: 7, pesos: null }, ['rapid-asks-much']],
    ['a light emergency', { own: null, usual: 4, rapid: true, now: 6, pesos: null }, []],
    ['little money', { own: 9, usual: null, rapid: false, now: 9, pesos: 150_000 }, ['small-asks-much']],
    ['a bit more money', { own: 9, usual: null, rapid: false, now: 13, pesos: 150_001 }, []],
  ])('warns its author of what is too much: %s', (_what, { own, usual, rapid, now, pesos }, expected) => {
    const asked = { rapid, burden: { ...stage(now), itemsPer100k: own }, itemsNow: now, awardPesos: pesos };
    const known = usual === null ? null : { itemsPer100k: usual, calls: 2 };
    expect(burdenWarnings(asked, known)).toEqual(expected);
  });
});

it('a call is measured by the award that it stores', () => {
  const { call } = parseCall({
    ...{ title: { es: 'x' }, text: {}, kind: 'rolling', opens: '2026-12-01T09:00' },
    award: { min: '1', max: '250000.50', currency: 'MXN' },
  });
  expect(burdenOfCall([stage(5)], call!.facts, 1).itemsPer100k).toBe(2);
});
