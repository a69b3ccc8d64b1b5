import { pageNumber } from './match-query';

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
