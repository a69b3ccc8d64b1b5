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

  it('says with a refusal what would do, tried', async () => {
    const refused = await suppressTable({ ...task, table: table([5, 4, 3, 60, 70, 2]) });
    expect(refused).toMatchObject({ refusal: 'too-blunt' });
  });

  it('takes no answer in time for no', async () => {
    const answer = await suppressTable({ ...task, table: table([5, 40, 60]), seconds: 0.001 });
    expect(answer).toEqual({ refusal: 'no-answer', advice: [] });
  });
});
