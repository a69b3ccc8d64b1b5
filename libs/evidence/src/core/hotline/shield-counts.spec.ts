import fc from 'fast-check';
import { rowsCountedTwice, shieldCount, shieldedTotals, type CountsOfPlace } from '.';

const row = (placeKey: string, year: string, cases: number | null): CountsOfPlace => ({
  placeKey,
  forms: [],
  period: { start: year, end: year },
  calls: null,
  cases,
});

describe('counts outside HIP', () => {
  it.each([
    [null, null],
    [0, 0],
    [1, 'few'],
    [10, 'few'],
    [11, 11],
  ])('%p is told as %p', (count, shown) => expect(shieldCount(count)).toBe(shown));

  it('are totals of a place, so that no part can be had from the others', () => {
    const rows = [row('MX-PUE', '2020', 12), row('MX-PUE', '2019', 3), row('MX-COL', '2019', 1)];
    expect(shieldedTotals(rows)).toEqual([
      { placeKey: 'MX-PUE', period: { start: '2019', end: '2020' }, calls: null, cases: 15, partly: [] },
      { placeKey: 'MX-COL', period: { start: '2019', end: '2019' }, calls: null, cases: 'few', partly: [] },
    ]);
  });

  it('are at least that where a row does not report, which is not zero', () => {
    const [total] = shieldedTotals([row('MX-PUE', '2019', 12), row('MX-PUE', '2020', null)]);
    expect(total).toMatchObject({ calls: null, cases: 12, partly: ['cases'] });
  });

  it('never hold a number from 1 to 10', () => {
    const count = fc.option(fc.integer({ min: 0, max: 15 }));
    const rows = fc.array(fc.tuple(fc.constantFrom('MX-PUE', 'MX-COL', 'unknown'), count));
    fc.assert(
      fc.property(rows, (all) => {
        for (const { cases } of shieldedTotals(all.map(([place, each]) => row(place, '2019', each)))) {
          expect(cases === null || cases === 'few' || cases === 0 || cases > 10).toBe(true);
        }
      }),
    );
  });
});

describe('rowsCountedTwice', () => {
  const labour = { ...row('MX-PUE', '2019', 1), forms: ['labour-exploitation' as const] };
  it.each([
    ['the same place and days', row('MX-PUE', '2019-03', 1), false, 1],
    ['another place', row('MX-COL', '2019', 1), false, 0],
    ['other days', row('MX-PUE', '2020', 1), false, 0],
    ['another form, told apart', labour, true, 0],
    ['another form, in a file of its own', labour, false, 1],
  ])('%s', (_name, each, byForms, count) =>
    expect(rowsCountedTwice([each], [row('MX-PUE', '2019', 1)], byForms)).toBe(count),
  );
});
