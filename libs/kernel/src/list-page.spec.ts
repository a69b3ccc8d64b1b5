import { listPage } from './list-page';

describe('a page of a list', () => {
  it.each([
    ['the first', 1, ['a', 'b'], 1],
    ['the last, which is not full', 3, ['e'], 3],
    ['one beyond the last', 9, ['e'], 3],
    ['one before the first', 0, ['a', 'b'], 1],
  ])('is %s', (_which, asked, rows, page) => {
    expect(listPage(['a', 'b', 'c', 'd', 'e'], asked, 2)).toEqual({ rows, found: 5, page, pages: 3 });
  });

  it('of nothing is the first, and empty', () => {
    expect(listPage([], 2, 50)).toEqual({ rows: [], found: 0, page: 1, pages: 1 });
  });
});
