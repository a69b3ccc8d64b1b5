import { ladder } from './ladder';

const OPTIONS = { id: 'l', title: 'Money', columns: ['Where', 'How much'] as const };

describe('a ladder', () => {
  const rungs = [
    { label: 'Agreed', value: 200, said: '2.00 MXN', colour: 'text' },
    { label: 'Sent <1>', value: 50, said: '0.50 MXN', colour: 'strategies' },
  ];
  const chart = ladder(rungs, OPTIONS);

  it('draws its bars on one scale, the longest as wide as the drawing', () => {
    const widths = [...chart.svg.matchAll(/class="part-\w+" y="\d+" height="10" width="([\d.]+)"/g)];
    expect(widths.map(([, width]) => width)).toEqual(['320', '80']);
    expect(ladder([{ ...rungs[0]!, value: 0 }], OPTIONS).svg).toContain('height="10" width="0"');
  });

  it('says the same in a table and a sentence, and escapes what it draws', () => {
    expect(chart.table.rows).toEqual([
      ['Agreed', '2.00 MXN'],
      ['Sent <1>', '0.50 MXN'],
    ]);
    expect(chart.alt).toBe('Agreed: 2.00 MXN; Sent <1>: 0.50 MXN');
    expect(chart.svg).toContain('Sent &lt;1&gt;');
    expect(chart.svg).not.toContain('<1>');
  });
});
