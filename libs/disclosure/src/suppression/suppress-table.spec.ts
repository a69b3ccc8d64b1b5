import { USUAL_LIMITS, type CountTable } from '../core';
import { suppressTable } from './suppress-table';

const table = (counts: readonly number[]): CountTable => ({
  dimensions: ['state'],
  cells: counts.map((count, at) => ({ key: [`s${at}`], count })),
});
const task = { released: [], limits: USUAL_LIMITS, seconds: 30 };

describe('suppressTable', () => {
  it('answers from a thread of its own', async () => {
    const { cells } = await suppressTable({ ...task, table: table([5, 40, 60, 70, 80]) });
    expect(cells!.map(({ key, value, shown }) => [...key, value, shown])).toContainEqual(['s0', 5, false]);
    expect(cells!.filter(({ shown }) => shown).length).toBeGreaterThan(1);
  });

  it('tells no sum of reports beside a sum of all but those of few contributors', async () => {
    const summed = (reports: readonly string[]): CountTable => ({
      dimensions: ['reports'],
      cells: [
        {
          key: [reports.join('+')],
          count: 40 * reports.length,
          contributors: { named: new Map(reports.map((name) => [name, 40])) },
        },
      ],
    });
    const before = [{ table: summed(['a', 'b', 'c', 'd']), hidden: new Set<string>() }];
    const refusals = await Promise.all(
      [
        ['a', 'b', 'c', 'd', 'e'],
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      ].map((reports) => suppressTable({ ...task, released: before, table: summed(reports) })),
    );
    expect(refusals.map(({ cells }) => cells?.every(({ shown }) => shown) ?? false)).toEqual([false, true]);
  });

  it('says with a refusal what would do, tried', async () => {
    const refused = await suppressTable({ ...task, table: table([5, 4, 3, 60, 70, 2]) });
    expect(refused).toMatchObject({ refusal: 'too-blunt' });
  });

  it('takes no answer in time for no', async () => {
    const answer = await suppressTable({ ...task, table: table([5, 40, 60]), seconds: 0.001 });
    expect(answer).toEqual({ refusal: 'no-answer', advice: [] });
  });
});
