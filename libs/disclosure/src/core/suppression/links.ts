import { atomsOf } from './atoms';
import { keyText, type Contributors, type CountTable, type Limits, type TableCell } from './count-table';
import { isUnsafe } from './is-unsafe';
import type { Guarded } from './joint-system';
import type { ClassMember, UnitClass } from './same-units';
import type { Row } from './solver';
import { joined, withMargins } from './with-margins';

/** One table, or several about the same people under the same dimensions put together, with the variables of its cells. */
interface View {
  readonly table: CountTable;
  readonly parts: readonly (readonly number[])[];
}

interface Links {
  readonly links: readonly Row[];
  readonly guarded: readonly Guarded[];
}

/**
 * What is known between tables that cannot be about the same people, such as a quarter and the half year around it, but
 * have dimensions and values in common: the greater number contains the smaller one, what is equal did not change, and the
 * difference is a number of people too.
 */
export function linksBetween(
  tables: readonly CountTable[],
  classes: readonly UnitClass[],
  limits: Limits,
): Links {
  const views = classes.map(({ members }) => viewsOf(members, tables));
  const found = views.flatMap((some, at) =>
    views
      .slice(at + 1)
      .flatMap((others) => some.flatMap((one) => others.map((other) => linksOf(one, other, limits)))),
  );
  return {
    links: found.flatMap(({ links }) => links),
    guarded: found.flatMap(({ guarded }) => guarded),
  };
}

/** Each table, and all those of the same dimensions together: of three funders' versions two may betray the third. */
function viewsOf(members: readonly ClassMember[], tables: readonly CountTable[]): View[] {
  const single = members.map(({ table, parts }) => ({ table: tables[table]!, parts }));
  const shapes = new Map<string, View[]>();
  for (const view of single) {
    const shape = keyText([...view.table.dimensions].sort());
    shapes.set(shape, [...(shapes.get(shape) ?? []), view]);
  }
  return [...single, ...[...shapes.values()].filter(({ length }) => length > 1).map(putTogether)];
}

/** Cells that two of them share count once. */
function putTogether(views: readonly View[]): View {
  const [{ table: first }] = views as [View, ...View[]];
  const cells = new Map<string, { cell: CountTable['cells'][number]; variables: readonly number[] }>();
  for (const { table, parts } of views) {
    const order = first.dimensions.map((name) => table.dimensions.indexOf(name));
    table.cells.forEach((cell, at) => {
      const key = order.map((place) => cell.key[place]!);
      cells.set(keyText(key), { cell: { ...cell, key }, variables: parts[at]! });
    });
  }
  const all = [...cells.values()];
  return {
    table: { dimensions: first.dimensions, cells: all.map(({ cell }) => cell) },
    parts: all.map(({ variables }) => variables),
  };
}

function linksOf(one: View, other: View, limits: Limits): Links {
  const common = one.table.dimensions.filter((name) => other.table.dimensions.includes(name));
  if (common.length === 0) return { links: [], guarded: [] };
  const links: Row[] = [];
  const guarded: Guarded[] = [];
  const others = projected(other, common);
  for (const [key, here] of projected(one, common)) {
    const there = others.get(key);
    if (!there) continue;
    const [less, more] = here.value <= there.value ? [here, there] : [there, here];
    const difference = more.value - less.value;
    links.push({
      plus: more.variables,
      minus: less.variables,
      low: 0,
      high: difference === 0 ? 0 : Infinity,
    });
    if (difference > 0 && isUnsafe(difference, changed(less.contributors, more.contributors), limits)) {
      guarded.push({ plus: more.variables, minus: less.variables, value: difference });
    }
  }
  return { links, guarded };
}

interface Line {
  readonly value: number;
  readonly variables: readonly number[];
  readonly contributors: Contributors | undefined;
}

/** The cells and margins of a view over some of its dimensions. */
function projected({ table, parts }: View, dimensions: readonly string[]): Map<string, Line> {
  const places = dimensions.map((name) => table.dimensions.indexOf(name));
  const groups = new Map<string, number[]>();
  table.cells.forEach(({ key }, index) => {
    const text = keyText(places.map((place) => atomsOf(key[place]!).join('+')));
    groups.set(text, [...(groups.get(text) ?? []), index]);
  });
  const members = [...groups.values()];
  const cells = [...groups].map(([text, indexes]) => {
    const inner = indexes.map((index) => table.cells[index]!);
    const count = inner.reduce((sum, cell) => sum + cell.count, 0);
    const contributors = inner.every((cell) => cell.contributors)
      ? joined(inner.map((cell) => cell.contributors!))
      : undefined;
    return { key: JSON.parse(text) as string[], count, ...(contributors && { contributors }) };
  });
  const lineOf = (cell: TableCell): [string, Line] => [
    keyText(cell.key),
    {
      value: cell.value,
      variables: cell.parts.flatMap((part) => members[part]!).flatMap((index) => parts[index]!),
      contributors: cell.contributors,
    },
  ];
  return new Map(withMargins({ dimensions, cells }).map(lineOf));
}

/** Whose numbers changed, by how much; unknown where somebody is not named. */
function changed(
  before: Contributors | undefined,
  after: Contributors | undefined,
): Contributors | undefined {
  if (!before || !after || !('named' in before) || !('named' in after)) return undefined;
  const names = new Set([...before.named.keys(), ...after.named.keys()]);
  const change = (name: string) => Math.abs((after.named.get(name) ?? 0) - (before.named.get(name) ?? 0));
  return { named: new Map([...names].map((name) => [name, change(name)])) };
}
