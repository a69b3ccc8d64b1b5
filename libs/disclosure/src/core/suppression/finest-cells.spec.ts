import { finestCells } from './finest-cells';
import type { CountTable } from './count-table';

const ofReports = (...sums: readonly (readonly number[])[]): CountTable[] =>
  sums.map((reports) => ({
    dimensions: ['reports', 'region'],
    cells: ['north', 'south'].map((region) => ({
      key: [reports.map((each) => `r${each}`).join('+'), region],
      count: 50,
    })),
  }));
const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at);

describe('the finest cells of several tables', () => {
  it('are as many as the tables tell apart, however much each was summed from', () => {
    const all = upTo(300);
    expect(finestCells(ofReports(all, all))!.variables).toBe(2);
    expect(finestCells(ofReports(all, all.slice(0, 200)))!.variables).toBe(4);
    const three = finestCells(ofReports(all.slice(0, 150), all.slice(100), all))!;
    expect(three.variables).toBe(6);
    expect(three.parts.map(([north]) => north!.length)).toEqual([2, 2, 3]);
  });
});
