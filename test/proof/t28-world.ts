import { keyText, type CountTable } from '@puente/disclosure/core';
import type { Random } from './random';
import { normal, printedCells } from './t27-tables';
import type { Statement } from './t27-attacker';

const SIZES = { state: 3, service: 3, population: 2, quarter: 2, funder: 2 };
type Dimension = keyof typeof SIZES;

/** People of a small portfolio, each in one unit: a value of every dimension. */
export interface Unit {
  readonly at: Readonly<Record<Dimension, string>>;
  readonly count: number;
}

/** A table that somebody wants to publish, with the units under each of its inner cells. */
export interface Planned {
  readonly table: CountTable;
  readonly units: readonly (readonly number[])[];
}

/** Some hundreds of people, unevenly over states and services; the second quarter and the second funder add few. */
export function smallPortfolio(random: Random): Unit[] {
  const names = Object.keys(SIZES) as Dimension[];
  const all = names.reduce<Record<string, string>[]>(
    (made, name) =>
      made.flatMap((at) =>
        Array.from({ length: SIZES[name] }, (_, value) => ({ ...at, [name]: `${name}${value}` })),
      ),
    [{}],
  );
  const sizes = new Map<string, number>();
  return all.map((at) => {
    const place = `${at.state} ${at.service}`;
    if (!sizes.has(place)) sizes.set(place, Math.exp(1.2 * normal(random)));
    const expected = (at.quarter === 'quarter1' || at.funder === 'funder1' ? 1 : 12) * sizes.get(place)!;
    return { at: at as Unit['at'], count: Math.round(expected * Math.exp(0.5 * normal(random))) };
  });
}

/** The table of some units by some dimensions. */
export function tabulated(
  world: readonly Unit[],
  dimensions: readonly Dimension[],
  isIn: (unit: Unit) => boolean = () => true,
): Planned {
  const cells = new Map<string, { key: string[]; units: number[] }>();
  world.forEach((unit, index) => {
    if (!isIn(unit)) return;
    const key = dimensions.map((name) => unit.at[name]);
    const found = cells.get(keyText(key)) ?? { key, units: [] };
    found.units.push(index);
    cells.set(keyText(key), found);
  });
  const all = [...cells.values()];
  const countOf = (units: readonly number[]) => units.reduce((sum, unit) => sum + world[unit]!.count, 0);
  return {
    table: { dimensions, cells: all.map(({ key, units }) => ({ key, count: countOf(units) })) },
    units: all.map(({ units }) => units),
  };
}

/** The same table with one more dimension of a single value. */
export function named({ table, units }: Planned, dimension: string, value: string): Planned {
  const cells = table.cells.map((cell) => ({ ...cell, key: [...cell.key, value] }));
  return { table: { dimensions: [...table.dimensions, dimension], cells }, units };
}

/** Cells and margins of a planned table over the units of the portfolio. */
export function statementsOf({ table, units }: Planned): (Statement & { readonly key: readonly string[] })[] {
  return printedCells(table).map(({ key, value, units: inner }) => ({
    key,
    value,
    units: inner.flatMap((cell) => units[cell]!),
  }));
}

/** Small numbers of people that are in a number of one table and not in a number of the other. */
export function smallDifferences(one: Planned, other: Planned, k: number): Statement[] {
  const [here, there] = [statementsOf(one), statementsOf(other)];
  return here.flatMap((each) => there.flatMap((its) => [...leftOf(each, its, k), ...leftOf(its, each, k)]));
}

function leftOf(whole: Statement, part: Statement, k: number): Statement[] {
  const taken = new Set(part.units);
  const units = whole.units.filter((unit) => !taken.has(unit));
  const value = whole.value - part.value;
  const isPart = units.length === whole.units.length - taken.size;
  return isPart && value > 0 && value < k ? [{ units, value }] : [];
}
