import fc from 'fast-check';
import { USUAL_LIMITS } from '../suppression';
import { countedTable, moneyTable } from './counted-table';
import { saidBefore, unlike, type Figures, type ReleasedCell } from './figures';
import { readTruth, truthJson } from './truth-json';

const row = (region: string, contributor: string, count: number) => ({ key: [region], contributor, count });
const ROWS = [row('south', 'a', 3), row('north', 'b', 2), row('south', 'b', 4), row('south', 'a', 1)];

describe('what the register is given', () => {
  it('adds up rows by cell and contributor, whatever their order', () => {
    const table = countedTable(['region'], ROWS);
    expect(table.cells.map(({ key, count }) => [key[0], count])).toEqual([
      ['north', 2],
      ['south', 8],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
        expect(truthJson(countedTable(['region'], rows))).toBe(truthJson(table));
      }),
    );
    expect(readTruth(truthJson(table))).toEqual(table);
  });

  it('rounds money to steps of its currency for each contributor, and forgets nobody', () => {
    const money = (contributor: string, minor: bigint) => ({ key: ['south'], contributor, minor });
    const rows = [money('a', 2_499_999n), money('b', 1n), money('a', 1n), money('c', 1_499_999n)];
    const [cell] = moneyTable(['region'], 'MXN', rows).cells;
    expect(cell).toEqual({
      ...{ key: ['south'], count: 5 },
      contributors: {
        named: new Map([
          ['a', 3],
          ['b', 1],
          ['c', 1],
        ]),
      },
    });
    expect(moneyTable(['region'], 'USD', [money('a', 100_000n)]).cells[0]!.count).toBe(2);
  });
});

describe('what left before', () => {
  const figures: Figures = {
    ...{ subject: 'people', unit: 'persons', audience: 'public', edition: 'x' },
    table: countedTable(['region'], ROWS),
  };
  const cells: ReleasedCell[] = [{ key: ['south'], shown: true, value: 8 }];
  const past = { table: countedTable(['region'], ROWS.toReversed()), cells, limits: USUAL_LIMITS };

  it('is said again with the cells that it had, and not under other limits or with other numbers', () => {
    expect(saidBefore(figures, [past])).toBe(cells);
    expect(saidBefore({ ...figures, isSensitive: true }, [past])).toBeNull();
    expect(saidBefore({ ...figures, table: countedTable(['region'], ROWS.slice(1)) }, [past])).toBeNull();
  });

  it('is attacked once, however often it was said', () => {
    expect(unlike([past, { ...past }, { ...past, cells: [] }])).toHaveLength(2);
  });
});
