import { states } from '@puente/taxonomy/core';
import { MAP_CREDIT } from './draw-map';
import { mexicoMap } from './mexico-map';
import { mexicoShapes } from './mexico-shapes';
import { rampSteps, stepOf } from './ramp';
import type { StateValue } from './state-values';
import { tileGrid, TILES } from './tile-grid';

const words = {
  measure: 'Organizaciones',
  state: 'Entidad',
  noData: 'Sin datos',
  kept: 'No se muestra',
  name: (code: string): string => code,
  format: (value: number): string => String(value),
};
const options = { id: 'm1', title: 'Organizaciones por entidad', words, insetLabel: 'Centro del país' };

const values: StateValue[] = states.codes.map((code, index) => {
  if (index === 0) return { code, shown: false };
  return { code, shown: true, value: index === 1 ? null : index };
});

describe('the shapes', () => {
  it('are the 32 states under 35 KB', () => {
    expect(
      mexicoShapes()
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...states.codes].sort());
    expect(mexicoShapes().reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(35_000);
    expect(mexicoShapes().every(({ path }) => /^M[\d -]+l/.test(path) && !/[.]/.test(path))).toBe(true);
  });

  it('are 32 tiles too, none on top of another', () => {
    expect(TILES.map(({ code }) => code).sort()).toEqual([...states.codes].sort());
    expect(new Set(TILES.map(({ x, y }) => `${x} ${y}`)).size).toBe(32);
  });
});

describe.each([
  ['mexicoMap', mexicoMap],
  ['tileGrid', tileGrid],
])('%s', (_name, draw) => {
  const chart = draw(values, options);

  it('draws all states, with its credit or its own grid, without style and script', () => {
    expect(chart.svg.match(/data-state="/g)).toHaveLength(32);
    expect(chart.svg).not.toMatch(/style=|<style|<script|href="http/);
  });

  it('uses ids of its own, so that two may stand on a page', () => {
    const ids = [...chart.svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.every((id) => id.startsWith('m1-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells words instead of a number that is only a bound', () => {
    const bounds = values.map((each) => (each.shown ? { ...each, told: '1–10' } : each));
    const { svg, table, alt } = draw(bounds, options);
    expect(svg).toContain(`${states.codes[5]}: 1–10`);
    expect(table.rows[0]).toEqual([states.codes[31], '1–10']);
    expect(alt).not.toMatch(/: \d+(;|$)/);
  });

  it('tells the same in drawing, table and sentence, and nothing of what is kept back', () => {
    expect(chart.table.rows).toHaveLength(32);
    expect(chart.table.rows[0]).toEqual([states.codes[31], 31]);
    expect(chart.alt).toContain(`${states.codes[0]}: No se muestra`);
    expect(chart.alt).toContain(`${states.codes[1]}: Sin datos`);
    expect(chart.svg).toContain('url(#m1-kept)');
    expect(chart.svg).toContain('url(#m1-none)');
  });
});

describe('what is kept back', () => {
  it('looks the same whatever it hides', () => {
    const hidden = mexicoMap([{ code: 'MX-CHP', shown: false }], options).svg;
    const smuggled = { code: 'MX-CHP', shown: false, value: 7 } as StateValue;
    expect(mexicoMap([smuggled], options).svg).toBe(hidden);
  });

  it('keeps the credit inside the drawing', () => {
    expect(mexicoMap(values, options).svg).toContain(MAP_CREDIT);
  });
});

describe('the ramp', () => {
  it.each([0, 1, 4, 5, 23, 99, 100, 12_345])('cuts 0 to %d into at most five classes without gaps', (max) => {
    const steps = rampSteps(max);
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(steps[0]!.from).toBe(0);
    expect(steps.at(-1)!.to).toBeGreaterThanOrEqual(max);
    steps.slice(1).forEach(({ from }, index) => expect(from).toBe(steps[index]!.to + 1));
    expect(stepOf(max, steps)).toBe(steps.at(-1)!.step);
  });
});
