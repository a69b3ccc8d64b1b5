import { weightFaults } from '@puente/matching';
import { pageNumber, readWeights } from './match-query';

describe('pageNumber', () => {
  it.each([
    ['2', 2],
    ['1.01', 1],
    ['-1', 1],
    ['1e99', 1],
    ['x', 1],
    [undefined, 1],
  ])('%s is page %i', (page, number) => expect(pageNumber({ page })).toBe(number));
});

describe('readWeights', () => {
  it.each([
    ['100', []],
    ['99,5', ['weights weights-do-not-sum-to-100']],
    ['-1', ['weights.text negative-weight']],
    ['1e308', ['weights.text too-large']],
    ['1e309', ['weights.text not-a-number']],
    ['NaN', ['weights.text not-a-number']],
    ['x', ['weights.text not-a-number']],
    ['', []],
  ])('%s of text in an address', (typed, expected) => {
    const { weights } = readWeights({ 'w.text': typed });
    expect(weightFaults(weights).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
