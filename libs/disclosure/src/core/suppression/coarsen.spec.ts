import { coarsened, coarseningsOf } from './coarsen';
import type { CountTable } from './count-table';

const table: CountTable = {
  dimensions: ['state', 'service'],
  cells: [
    { key: ['a', 'x'], count: 1, contributors: { named: new Map([['one', 1]]) } },
    { key: ['b', 'x'], count: 2, contributors: { named: new Map([['one', 2]]) } },
    { key: ['b', 'y'], count: 4, contributors: { named: new Map([['two', 4]]) } },
    { key: ['c', 'y'], count: 8, contributors: { named: new Map([['two', 8]]) } },
  ],
};

describe('coarsening', () => {
  it('tries the smallest values of each dimension first, then goes without it', () => {
    expect(coarseningsOf(table)).toEqual([
      { code: 'merge', dimension: 'state', values: ['a', 'b'] },
      { code: 'drop', dimension: 'state' },
      { code: 'drop', dimension: 'service' },
    ]);
  });

  it('merges values into one that says which, with their people and contributors', () => {
    const { cells } = coarsened(table, { code: 'merge', dimension: 'state', values: ['b', 'a'] });
    expect(cells).toEqual([
      { key: ['a+b', 'x'], count: 3, contributors: { named: new Map([['one', 3]]) } },
      { key: ['a+b', 'y'], count: 4, contributors: { named: new Map([['two', 4]]) } },
      { key: ['c', 'y'], count: 8, contributors: { named: new Map([['two', 8]]) } },
    ]);
  });

  it('drops a dimension', () => {
    const { dimensions, cells } = coarsened(table, { code: 'drop', dimension: 'state' });
    expect([dimensions, cells.map(({ key, count }) => [...key, count])]).toEqual([
      ['service'],
      [
        ['x', 3],
        ['y', 12],
      ],
    ]);
  });

  it('never loses anybody', () => {
    const people = (of: CountTable) => of.cells.reduce((sum, { count }) => sum + count, 0);
    for (const coarsening of coarseningsOf(table)) expect(people(coarsened(table, coarsening))).toBe(15);
  });
});
