import { weightFaults } from './read-weights';

describe('weights to try', () => {
  it.each([
    ['none at all', undefined, []],
    ['some that sum to 100', { strategies: 60.5, text: 39.5 }, []],
    ['one that is no number', { text: Number.NaN, strategies: 100 }, ['weights.text not-a-number']],
    ['one without end', { text: Number.POSITIVE_INFINITY }, ['weights.text not-a-number']],
    ['one below zero', { text: -5 }, ['weights.text negative-weight']],
    ['one above 100', { text: 101 }, ['weights.text too-large']],
    ['a sum that is not 100', { text: 12.5 }, ['weights weights-do-not-sum-to-100']],
  ])('%s', (_what, given, expected) => {
    expect(weightFaults(given).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
