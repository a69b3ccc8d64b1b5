import { groupBy } from '@puente/kernel';
import { pairs, type Figure, type Finding } from './figure';

/** Smaller values are alike by chance. */
const LEAST = 10;

/** One value under two indicators of one source, unit and time: one thing counted twice, or two taken for one. */
export function twoNames(figures: readonly Figure[]): Finding[] {
  const counts = figures.filter(
    ({ value, unit, qualifier, periodStart }) =>
      value >= LEAST && unit !== 'percent' && !qualifier.startsWith('range') && periodStart !== null,
  );
  const alike = groupBy(counts, (each) =>
    [each.source, each.unit, each.periodStart, each.periodEnd, each.value].join('|'),
  );
  return [...alike.values()].flatMap((told) =>
    pairs(told)
      .filter(([one, other]) => one.indicator !== other.indicator)
      .map(([one, other]): Finding => {
        const params = { value: one.value, one: one.indicator, other: other.indicator };
        return { rule: 'one-value-two-names', observations: [one.id, other.id], params };
      }),
  );
}
