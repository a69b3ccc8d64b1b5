import { groupBy } from '@puente/kernel';
import type { Source } from '../base/vocabulary';
import { breakdownKey, matterOf, pairs, type Figure, type Finding } from './figure';

/** One matter told by two figures: other values contradict each other, like values of one origin confirm nothing. */
export function saidTwice(figures: readonly Figure[], sources: ReadonlyMap<string, Source>): Finding[] {
  const matters = groupBy(
    figures.filter(({ periodStart }) => periodStart !== null),
    (each) => `${matterOf(each)}|${breakdownKey(each.breakdown)}|${each.reporter}`,
  );
  return [...matters.values()].flatMap((told) => pairs(told).flatMap((pair) => pairFinding(pair, sources)));
}

function pairFinding([one, other]: [Figure, Figure], sources: ReadonlyMap<string, Source>): Finding[] {
  const observations = [one.id, other.id];
  const isRange = one.qualifier.startsWith('range') && other.qualifier.startsWith('range');
  if (one.value !== other.value) {
    const params = { one: one.value, other: other.value };
    return isRange ? [] : [{ rule: 'value-differs', observations, params }];
  }
  const dependent = sources.get(one.source)?.notIndependentOf.includes(other.source) ?? false;
  return one.source !== other.source && dependent
    ? [{ rule: 'not-independent', observations, params: { value: one.value } }]
    : [];
}
