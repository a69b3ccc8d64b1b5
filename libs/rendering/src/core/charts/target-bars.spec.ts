import { targetBars } from './target-bars';

const OPTIONS = { id: 'b', title: 'Budget', columns: ['Line', 'Spent'] as const };

describe('bars against their targets', () => {
  const bars = [
    { label: 'Staff', target: 100, actual: 50, said: '0.50 of 1.00 MXN', isOver: false },
    { label: 'Travel <1>', target: 50, actual: 200, said: '2.00 of 0.50 MXN', isOver: true },
  ];
  const { svg, table, alt } = targetBars(bars, OPTIONS);

  it('draw target and actual on one scale, also beyond the target', () => {
    const widths = [...svg.matchAll(/<rect class="([\w-]+)" y="\d+" height="10" width="([\d.]+)"/g)];
    expect(widths.map(([, what, width]) => `${what} ${width}`)).toEqual([
      ...['bar-track 160', 'part-strategies 80', 'bar-track 80', 'part-forms 320'],
    ]);
    expect(targetBars([{ ...bars[0]!, target: 0, actual: 0 }], OPTIONS).svg).toContain(
      'height="10" width="0"',
    );
  });

  it('say the same in a table and a sentence, and escape what they draw', () => {
    expect(table.rows).toEqual([
      ['Staff', '0.50 of 1.00 MXN'],
      ['Travel <1>', '2.00 of 0.50 MXN'],
    ]);
    expect(alt).toBe('Staff: 0.50 of 1.00 MXN; Travel <1>: 2.00 of 0.50 MXN');
    expect(svg).toContain('Travel &lt;1&gt;');
  });
});
