import { TOTAL, type CountTable } from '@puente/disclosure/core';
import type { Random } from './random';
import type { Statement } from './t27-attacker';

/** A number between −∞ and ∞ around 0, most of them within 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** Every combination of values of so many dimensions. */
export function keysOf(sizes: readonly number[]): string[][] {
  return sizes.reduce<string[][]>(
    (keys, size, at) =>
      keys.flatMap((key) => Array.from({ length: size }, (_, value) => [...key, `${'abcd'[at]}${value}`])),
    [[]],
  );
}

/** Counts as services have them: many middling, some small, few large, now and then nobody. */
export function randomTable(sizes: readonly number[], random: Random): CountTable {
  const cells = keysOf(sizes).map((key) => {
    const count = Math.round(35 * Math.exp(normal(random)));
    return { key, count: random.next() < 0.05 ? 0 : count };
  });
  return { dimensions: sizes.map((_, at) => `d${at}`), cells };
}

/** States by service, as programmes have them: few states hold most people, and most combinations are small. */
export function statesByService(states: number, services: number, random: Random): CountTable {
  const cells = keysOf([states, services]).map((key) => {
    const [state, service] = key.map((value) => Number(value.slice(1))) as [number, number];
    const expected = 900 / (state + 1) / (service + 1);
    return { key, count: Math.round(expected * Math.exp(0.6 * normal(random))) };
  });
  return { dimensions: ['state', 'service'], cells };
}

/** A cell or margin of a table, made by hand: a key, the inner cells under it, and their sum. */
export interface PrintedCell extends Statement {
  readonly key: readonly string[];
}

/** All cells and margins; units are the inner cells by their place. */
export function printedCells({ cells, dimensions }: CountTable): PrintedCell[] {
  const values = dimensions.map((_, at) => [...new Set(cells.map(({ key }) => key[at]!)), TOTAL]);
  const keys = values.reduce<string[][]>(
    (made, own) => made.flatMap((key) => own.map((value) => [...key, value])),
    [[]],
  );
  return keys.flatMap((key) => {
    const units = [...cells.keys()].filter((cell) => {
      return key.every((value, at) => value === TOTAL || cells[cell]!.key[at] === value);
    });
    const value = units.reduce((sum, unit) => sum + cells[unit]!.count, 0);
    return units.length === 0 ? [] : [{ key, units, value }];
  });
}
