import { atomsOf } from './atoms';
import { isUnsafe } from './is-unsafe';
import type { Contributors, Limits, TableCell } from './count-table';
import type { Guarded, SystemCell } from './joint-system';

/**
 * What is left of a sum such as a half year when others have published parts of it: a number that nobody printed, and that
 * must not be told either. Parts are taken one by one and, where they do not overlap, together.
 */
export function remainders(cells: readonly SystemCell[], limits: Limits): Guarded[] {
  const sums = cells.filter(({ cell }) => cell.key.some((value) => atomsOf(value).length > 1));
  return sums.flatMap((sum) => {
    const whole = new Set(sum.variables);
    const parts = cells.filter((each) => each.release !== sum.release && isPart(each, whole));
    const left = [...parts.map((part) => [part]), disjoint(parts)].map((some) => leftOf(sum, some));
    return left.flatMap(({ contributors, ...guarded }) =>
      guarded.value > 0 && isUnsafe(guarded.value, contributors, limits) ? [guarded] : [],
    );
  });
}

const isPart = ({ variables }: SystemCell, whole: ReadonlySet<number>): boolean =>
  variables.length > 0 && variables.length < whole.size && variables.every((each) => whole.has(each));

/** Parts that have nobody in common, the largest first. */
function disjoint(parts: readonly SystemCell[]): SystemCell[] {
  const taken = new Set<number>();
  const chosen: SystemCell[] = [];
  for (const part of [...parts].sort((a, b) => b.variables.length - a.variables.length)) {
    if (part.variables.some((each) => taken.has(each))) continue;
    part.variables.forEach((each) => taken.add(each));
    chosen.push(part);
  }
  return chosen;
}

function leftOf(
  sum: SystemCell,
  parts: readonly SystemCell[],
): Guarded & { readonly contributors: Contributors | undefined } {
  const value = parts.reduce((left, { cell }) => left - cell.value, sum.cell.value);
  const taken = new Set(parts.flatMap(({ variables }) => variables));
  const contributors = whoIsLeft(
    sum.cell,
    parts.map(({ cell }) => cell),
  );
  return { plus: sum.variables.filter((each) => !taken.has(each)), minus: [], value, contributors };
}

/** Whose numbers are left, by how much; unknown where somebody is not named. */
function whoIsLeft(sum: TableCell, parts: readonly TableCell[]): Contributors | undefined {
  if (!sum.contributors || !('named' in sum.contributors)) return undefined;
  const named = new Map(sum.contributors.named);
  for (const { contributors } of parts) {
    if (!contributors || !('named' in contributors)) return undefined;
    for (const [name, count] of contributors.named) named.set(name, (named.get(name) ?? 0) - count);
  }
  return { named: new Map([...named].filter(([, count]) => count > 0)) };
}
