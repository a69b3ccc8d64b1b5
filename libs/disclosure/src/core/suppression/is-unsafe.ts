import type { Contributors, Limits } from './count-table';

/** Whether a number may not stand by itself: small, from too few contributors, or mostly from one (trust.md §5, 2 and 3). */
export function isUnsafe(value: number, contributors: Contributors | undefined, limits: Limits): boolean {
  if (value === 0) return limits.hideZeros || isThin(contributors, limits);
  return value < limits.k || isThin(contributors, limits) || isDominated(value, contributors, limits);
}

/** A contributor of nothing does not count; nobody at all is no contributor either. */
function isThin(contributors: Contributors | undefined, { minContributors }: Limits): boolean {
  if (!contributors) return false;
  const number = 'named' in contributors ? partsOf(contributors.named).length : contributors.number;
  return number > 0 && number < minContributors;
}

function isDominated(value: number, contributors: Contributors | undefined, { maxShare }: Limits): boolean {
  if (!contributors) return false;
  const largest =
    'named' in contributors ? Math.max(0, ...contributors.named.values()) : contributors.largest;
  return largest !== null && largest > maxShare * value;
}

const partsOf = (named: ReadonlyMap<string, number>): number[] =>
  [...named.values()].filter((count) => count > 0);
