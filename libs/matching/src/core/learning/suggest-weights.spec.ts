import * as fc from 'fast-check';
import { DEFAULT_WEIGHTS, PART_CODES } from '../programme-facts';
import { seededRandom } from '../recommend/evaluate/bootstrap';
import type { Decided } from './comparable-pairs';
import { suggestWeights } from './suggest-weights';

type Values = Record<(typeof PART_CODES)[number], number>;

const valuesBy = (valueOf: (code: keyof Values) => number): Values =>
  Object.fromEntries(PART_CODES.map((code) => [code, valueOf(code)])) as Values;

/** Decisions on nonprofits drawn at random, as somebody with the given liking would take them. */
function drawn(
  seed: number,
  count: number,
  likes: (values: Values, size: number, random: () => number) => boolean,
  largerHasMore = false,
): Decided[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const size = Math.floor(random() * 3);
    const values = valuesBy(() =>
      Math.min(1, (random() + (largerHasMore ? size : 0)) / (largerHasMore ? 3 : 1)),
    );
    return { accepted: likes(values, size, random), values, circumstances: `call|${size}` };
  });
}

const shareWith = (found: (seed: number) => boolean, worlds = 40): number =>
  Array.from({ length: worlds }, (_, seed) => found(seed + 1)).filter(Boolean).length / worlds;

describe('weights that decisions suggest', () => {
  it('follow a liking that shows, in steps of at most ten points and with a sum of 100', () => {
    const suggestion = suggestWeights(
      drawn(7, 60, ({ geography }) => geography > 0.5),
      DEFAULT_WEIGHTS,
    );
    expect(suggestion.moved).toEqual(['geography']);
    expect(suggestion.weights!.geography).toBeGreaterThan(DEFAULT_WEIGHTS.geography);
    expect(suggestion.weights!.geography).toBeLessThanOrEqual(DEFAULT_WEIGHTS.geography + 10);
    expect(PART_CODES.reduce((sum, code) => sum + suggestion.weights![code], 0)).toBe(100);
    expect(suggestion.order.suggested).toBeGreaterThan(suggestion.order.now);
  });

  it('lower a part of which the declined had more', () => {
    const { weights } = suggestWeights(
      drawn(8, 60, ({ populations }) => populations < 0.5),
      DEFAULT_WEIGHTS,
    );
    expect(weights!.populations).toBeLessThan(DEFAULT_WEIGHTS.populations);
  });

  it('do not follow a liking for the large, also where the large have more of everything', () => {
    const bySize = (_: Values, size: number, random: () => number): boolean => random() < size / 2;
    const suggests = (seed: number): boolean =>
      suggestWeights(drawn(seed, 60, bySize, true), DEFAULT_WEIGHTS).weights !== null;
    expect(shareWith(suggests)).toBeLessThanOrEqual(0.12);
    const acrossSizes = (seed: number): boolean => {
      const mixed = drawn(seed, 60, bySize, true).map((each) => ({ ...each, circumstances: 'call' }));
      return suggestWeights(mixed, DEFAULT_WEIGHTS).weights !== null;
    };
    expect(shareWith(acrossSizes, 5)).toBe(1);
  });

  it('find a liking about as rarely as chance allows where there is none', () => {
    const toss = (_: Values, __: number, random: () => number): boolean => random() < 0.5;
    const suggests = (seed: number): boolean =>
      suggestWeights(drawn(seed, 40, toss), DEFAULT_WEIGHTS).weights !== null;
    expect(shareWith(suggests)).toBeLessThanOrEqual(0.12);
  });

  it('never raise what longer texts have more of', () => {
    const { weights, evidence } = suggestWeights(
      drawn(9, 60, ({ text }) => text > 0.5),
      DEFAULT_WEIGHTS,
    );
    expect(evidence.find(({ code }) => code === 'text')!.chance).toBeLessThan(0.05);
    expect(weights).toBeNull();
  });

  it.each([
    ['none', 0],
    ['four of a kind', 8],
  ])('are none for %s', (_, count) => {
    const all = drawn(3, 200, ({ needs }) => needs > 0.5).map((each) => ({ ...each, circumstances: 'one' }));
    const few = [true, false].flatMap((kind) =>
      all.filter(({ accepted }) => accepted === kind).slice(0, count / 2),
    );
    expect(suggestWeights(few, DEFAULT_WEIGHTS)).toMatchObject({ weights: null, moved: [] });
  });

  it('are the same in any order of the decisions, and never below zero', () => {
    const decision = fc.record({
      accepted: fc.boolean(),
      values: fc
        .tuple(...PART_CODES.map(() => fc.constantFrom(0, 0.5, 1)))
        .map((numbers) => valuesBy((code) => numbers[PART_CODES.indexOf(code)]!)),
      circumstances: fc.constantFrom('a', 'b'),
    });
    const some = fc.array(decision, { minLength: 10, maxLength: 30 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (decisions, keys) => {
        const order = decisions.map((each) => ({ each, key: keys.next().value as number }));
        const other = order.sort((a, b) => a.key - b.key).map(({ each }) => each);
        const suggestion = suggestWeights(decisions, DEFAULT_WEIGHTS);
        expect(suggestWeights(other, DEFAULT_WEIGHTS)).toEqual(suggestion);
        expect(PART_CODES.every((code) => (suggestion.weights ?? DEFAULT_WEIGHTS)[code] >= 0)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
