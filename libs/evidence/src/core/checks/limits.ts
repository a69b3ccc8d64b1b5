import { groupBy } from '@puente/kernel';
import { idsOf, type Figure, type Finding } from './figure';

/** What must lie within a range that the same source gives. */
const LIMITS: Readonly<Record<string, string>> = { 'sentence-length': 'legal-penalty' };

/** Figures outside the limits that their own source states. */
export function outsideLimits(figures: readonly Figure[]): Finding[] {
  const bound = figures.filter(({ indicator }) => indicator in LIMITS);
  const told = groupBy(bound, ({ source, indicator }) => `${source}|${indicator}`);
  return [...told.values()].flatMap((list) => {
    const limit = (qualifier: string) =>
      figures.find(
        (each) =>
          each.source === list[0]!.source &&
          each.indicator === LIMITS[list[0]!.indicator] &&
          each.qualifier === qualifier,
      );
    return outside(list, limit('range-low'), limit('range-high'));
  });
}

function outside(list: readonly Figure[], low?: Figure, high?: Figure): Finding[] {
  if (!low || !high) return [];
  const beyond = list.filter(
    ({ value, unit }) => unit === low.unit && (value < low.value || value > high.value),
  );
  if (beyond.length === 0) return [];
  const params = { from: low.value, to: high.value, values: beyond.map(({ value }) => value).join(' ') };
  return [{ rule: 'outside-limits', observations: [...idsOf(beyond), low.id, high.id], params }];
}
