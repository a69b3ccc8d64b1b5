import { amountTicks, yearTicks } from './time-scale';
import { timeSeries, type TimeLine, type TimePoint } from './time-series';

const point = (from: number, value: number | null, to = from + 1): TimePoint => ({
  ...{ from, to, value, hollow: false },
  ...{ when: String(from), said: value === null ? 'not <reported>' : String(value) },
});
const line = (mark: string, points: readonly TimePoint[], joins: TimeLine['joins'] = []): TimeLine => ({
  ...{ mark, points, joins },
  label: `Edition ${mark}`,
});
const options = {
  ...{ id: 'c1', title: 'People identified', width: 720, notReported: 'Hatched: not reported' },
  columns: ['Line', 'Time', 'Value'] as const,
  format: String,
};
const TOLD = line('A', [point(2015, 100), point(2016, null), point(2017, 50), point(2018, 60)], [[2, 3]]);

describe('timeSeries', () => {
  it('draws a stroke for what may be joined and for nothing else', () => {
    const { svg } = timeSeries([TOLD, line('B', [point(2015, 90), point(2016, 70)])], options);
    expect(svg.match(/class="join"/g)).toHaveLength(1);
    expect(svg.match(/class="point"/g)).toHaveLength(5);
  });

  it('draws what was not reported hatched below the axis, never as a value', () => {
    const { svg } = timeSeries([TOLD], options);
    const [, zero] = /class="axis-line"[^>]* d="M58 ([\d.]+)H/.exec(svg)!;
    const [, top, fill] = /class="not-told"[^>]* y="([\d.]+)"[^>]* fill="([^"]+)"/.exec(svg)!;
    expect(Number(top)).toBeGreaterThan(Number(zero));
    expect(fill).toBe('url(#c1-none)');
    expect(svg).toContain('Hatched: not reported');
    const heights = [...svg.matchAll(/class="point"[^>]* cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(heights.every((y) => y < Number(zero))).toBe(true);
    expect(timeSeries([line('A', [point(2015, 3)])], options).svg).not.toContain('not-told');
  });

  it('starts at zero: half the value stands at half the height', () => {
    const { svg } = timeSeries([line('A', [point(2015, 100), point(2016, 50)])], options);
    const [high, half] = [...svg.matchAll(/class="point"[^>]* cy="([\d.]+)"/g)].map(
      ([, y]) => 218 - Number(y),
    );
    expect(half! / high!).toBeCloseTo(0.5);
  });

  it('draws two that say the same side by side, and a longer time as long as it is', () => {
    const told = timeSeries([line('A', [point(2015, 9)]), line('B', [point(2015, 9)])], options).svg;
    const [one, other] = [...told.matchAll(/class="point"[^>]* cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.abs(one! - other!)).toBeGreaterThan(18);
    expect(timeSeries([line('A', [point(2015, 9, 2018)])], options).svg).toMatch(/class="span"[^>]* d="M61 /);
  });

  it('says the same as a table and as a sentence, with title and description, escaped in the drawing', () => {
    const { svg, table, alt } = timeSeries([TOLD], options);
    expect(table.rows[1]).toEqual(['Edition A', '2016', 'not <reported>']);
    expect(alt).toBe('Edition A: 2015, 100; 2016, not <reported>; 2017, 50; 2018, 60');
    expect(svg).toContain('<title id="c1-t">People identified</title><desc id="c1-d">Edition A: 2015, 100;');
    expect(svg).not.toMatch(/<reported>|style=|<script|NaN/);
  });
});

describe('scales', () => {
  it.each([
    [0, [0, 0.25, 0.5, 0.75, 1]],
    [4, [0, 1, 2, 3, 4]],
    [1814, [0, 500, 1000, 1500, 2000]],
    [93.4, [0, 25, 50, 75, 100]],
  ])('amounts up to %d', (max, ticks) => expect(amountTicks(max)).toEqual(ticks));

  it('years are thinned out, the last stays', () => {
    expect(yearTicks(2012, 2014, 5)).toEqual([2012, 2013]);
    expect(yearTicks(2007, 2018, 4)).toEqual([2008, 2011, 2014, 2017]);
  });
});
