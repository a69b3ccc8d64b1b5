import { keyText, type CountTable } from './count-table';
import { mergedAtoms } from './merged-atoms';

/** What all tables of a class are sums of. */
export interface FinestCells {
  readonly variables: number;
  /** For each table, for each of its inner cells, the variables that it adds up. */
  readonly parts: readonly (readonly (readonly number[])[])[];
}

/** Combinations that are looked at; nearly all of them may turn out to be empty. */
const MOST_COMBINATIONS = 200_000;

interface Side {
  readonly places: readonly number[];
  readonly domains: readonly ReadonlySet<string>[];
  readonly cellAt: ReadonlyMap<string, number>;
}

/**
 * One finest cell for each combination of values of all dimensions, unless some table knows all of its values and lists no
 * such cell: then nobody is in it. `null` when there are too many combinations.
 */
export function finestCells(tables: readonly CountTable[]): FinestCells | null {
  if (tables.length === 1) {
    return { variables: tables[0]!.cells.length, parts: [tables[0]!.cells.map((_, at) => [at])] };
  }
  const dimensions = [...new Set(tables.flatMap((table) => table.dimensions))];
  const atoms = new Map(dimensions.map((name) => [name, mergedAtoms(tables, name)]));
  const sides = tables.map((table) => sideOf(table, dimensions, atoms));
  const parts = tables.map((table) => table.cells.map((): number[] => []));
  const values = dimensions.map((_, at) => valuesAt(sides, at));
  if (values.reduce((product, each) => product * each.length, 1) > MOST_COMBINATIONS) return null;
  let variables = 0;
  for (const combination of combinations(values)) {
    const cells = sides.map((side) => cellOf(side, combination));
    if (cells.includes('nobody') || cells.every((cell) => cell === 'unsaid')) continue;
    cells.forEach((cell, at) => typeof cell === 'number' && parts[at]![cell]!.push(variables));
    variables++;
  }
  return { variables, parts };
}

function sideOf(
  table: CountTable,
  dimensions: readonly string[],
  atomsOf: ReadonlyMap<string, (value: string) => readonly string[]>,
): Side {
  const places = table.dimensions.map((name) => dimensions.indexOf(name));
  const domains = places.map(() => new Set<string>());
  const cellAt = new Map<string, number>();
  table.cells.forEach(({ key }, index) => {
    const atoms = key.map((value, at) => atomsOf.get(table.dimensions[at]!)!(value));
    atoms.forEach((each, at) => each.forEach((atom) => domains[at]!.add(atom)));
    for (const combination of combinations(atoms)) cellAt.set(keyText(combination), index);
  });
  return { places, domains, cellAt };
}

const valuesAt = (sides: readonly Side[], dimension: number): string[] => [
  ...new Set(sides.flatMap(({ places, domains }) => [...(domains[places.indexOf(dimension)] ?? [])])),
];

/** The inner cell of a table that a combination falls into; `unsaid` when the table does not speak of such values. */
function cellOf(
  { places, domains, cellAt }: Side,
  combination: readonly string[],
): number | 'nobody' | 'unsaid' {
  const key = places.map((place) => combination[place]!);
  if (!key.every((value, at) => domains[at]!.has(value))) return 'unsaid';
  return cellAt.get(keyText(key)) ?? 'nobody';
}

/** Every way to take one of each, in order. */
export function* combinations(lists: readonly (readonly string[])[]): Generator<string[]> {
  const [first, ...rest] = lists;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first) for (const others of combinations(rest)) yield [value, ...others];
}
