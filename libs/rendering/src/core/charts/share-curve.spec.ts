import { shareCurve } from './share-curve';

describe('a curve of shares', () => {
  const point = (count: number, percent: number) => ({
    ...{ count, percent, label: `The largest ${count}`, said: `${percent}%` },
  });
  const options = {
    ...{ id: 'c', title: 'Who has how much', width: 216, columns: ['Recipients', 'Share'] as const },
    even: 'All as much',
  };

  it('rises from nothing to all, beside the line on which all have as much', () => {
    const { svg } = shareCurve([point(1, 50), point(4, 100)], options);
    expect(svg).toContain('d="M8 204L58 114L208 24"');
    expect(svg).toContain('d="M8 204L208 24"');
  });

  it('writes values beside points, as far as there is room', () => {
    const { svg } = shareCurve([point(1, 50), point(2, 60), point(10, 100)], { ...options, width: 300 });
    expect(svg.match(/>(\d+%)</g)).toEqual(['>50%<', '>100%<']);
  });

  it('says the same as a table and as a sentence, and writes no markup of others', () => {
    const { svg, table, alt } = shareCurve([point(1, 50)], { ...options, even: '<b>' });
    expect([table.rows, alt]).toEqual([[['The largest 1', '50%']], 'The largest 1: 50%']);
    expect(svg).toContain('&lt;b&gt;');
  });
});
