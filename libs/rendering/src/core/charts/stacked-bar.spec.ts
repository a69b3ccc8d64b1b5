import fc from 'fast-check';
import { stackedBar } from './stacked-bar';

const options = {
  id: 'b1',
  title: 'De dónde sale el puntaje',
  columns: ['Parte', 'Puntos'] as const,
  format: (value: number): string => value.toFixed(1),
};

describe('stackedBar', () => {
  const parts = [
    { code: 'strategies', label: 'Estrategias', value: 20 },
    { code: 'text', label: 'Texto <b>', value: 7.5 },
    { code: 'corridor', label: 'Corredor', value: 0 },
  ];

  it('draws a piece for each part that counts, in order, with a class and a colour', () => {
    const { svg } = stackedBar(parts, options);
    expect(svg.match(/<rect class="part-[a-z]+"/g)).toEqual([
      '<rect class="part-strategies"',
      '<rect class="part-text"',
    ]);
    expect(svg).toContain('x="20"');
    expect(svg).not.toMatch(/style=|<style|<script/);
  });

  it('says the same as a table and as a sentence, escaped in the drawing only', () => {
    const { svg, table, alt } = stackedBar(parts, options);
    expect(table.rows).toEqual([
      ['Estrategias', 20],
      ['Texto <b>', 7.5],
      ['Corredor', 0],
    ]);
    expect(alt).toBe('Estrategias: 20.0; Texto <b>: 7.5; Corredor: 0.0');
    expect(svg).toContain('Texto &lt;b&gt;');
    expect(svg).toContain('aria-labelledby="b1-t b1-d"');
  });

  it('never draws beyond its length', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 11, noNaN: true }), { maxLength: 9 }), (values) => {
        const drawn = stackedBar(
          values.map((value) => ({ code: 'text', label: 'x', value })),
          options,
        ).svg;
        for (const [, x, width] of drawn.matchAll(/x="([\d.]+)" width="([\d.]+)"/g)) {
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
