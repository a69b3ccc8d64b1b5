import type { CountTable, InnerCell } from './count-table';
import { mostCells, withMargins } from './with-margins';

const cell = (key: string, count: number, contributors?: InnerCell['contributors']): InnerCell => ({
  key: key.split(' '),
  count,
  ...(contributors && { contributors }),
});
const table = (...cells: InnerCell[]): CountTable => ({ dimensions: ['state', 'service'], cells });

describe('withMargins', () => {
  const sums = (of: CountTable) => withMargins(of).map(({ key, value }) => `${key.join(' ')} ${value}`);

  it('adds up over every set of dimensions', () => {
    expect(sums(table(cell('a x', 1), cell('a y', 2), cell('b x', 4))).sort()).toEqual(
      ['a x 1', 'a y 2', 'b x 4', 'a total 3', 'b total 4', 'total x 5', 'total y 2', 'total total 7'].sort(),
    );
  });

  it('knows at most how many cells there will be', () => {
    const some = table(cell('a x', 1), cell('a y', 2), cell('b x', 4));
    expect(withMargins(some).length).toBeLessThanOrEqual(mostCells(some));
    expect(mostCells(some)).toBe(9);
  });

  const total = (of: CountTable) => withMargins(of).find(({ key }) => key.every((each) => each === 'total'))!;

  it('counts a named contributor of several cells once', () => {
    const named = (...parts: [string, number][]) => ({ named: new Map(parts) });
    const of = table(
      cell('a x', 5, named(['one', 2], ['two', 3])),
      cell('b x', 4, named(['one', 3], ['three', 1])),
    );
    expect(total(of).contributors).toEqual(named(['one', 5], ['two', 3], ['three', 1]));
  });

  it('takes contributors that are only numbered for the same ones everywhere', () => {
    const of = table(
      cell('a x', 50, { number: 3, largest: 20 }),
      cell('b x', 40, { number: 4, largest: 10 }),
    );
    expect(total(of).contributors).toEqual({ number: 4, largest: 30 });
  });

  it('says nothing of the contributors of a margin with a cell of which nothing is known', () => {
    expect(
      total(table(cell('a x', 5, { number: 3, largest: null }), cell('b x', 4))).contributors,
    ).toBeUndefined();
  });
});
