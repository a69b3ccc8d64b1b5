import { groupBy } from '@puente/kernel';
import { overlap } from '../period';
import {
  breakdownKey,
  idsOf,
  isDated,
  pairs,
  periodOf,
  type Dated,
  type Figure,
  type Finding,
} from './figure';

/** Two times of one matter divided into categories that are not the same: what moved cannot be told from what was renamed. */
export function categoriesChange(figures: readonly Figure[]): Finding[] {
  const counts = figures.filter(isDated).filter(({ unit }) => unit !== 'percent');
  const keys = [...new Set(counts.flatMap(({ breakdown }) => Object.keys(breakdown)))];
  return keys.flatMap((key) => {
    const divided = counts.filter(({ breakdown }) => key in breakdown && key !== 'variant');
    return [...groupBy(divided, (each) => dividedBy(key, each)).values()].flatMap((told) =>
      changesOf(key, told),
    );
  });
}

const dividedBy = (key: string, each: Figure): string => {
  const { variant: _variant, ...own } = each.breakdown;
  return [each.indicator, each.unit, each.geography, breakdownKey(own, key)].join('|');
};

function changesOf(key: string, told: readonly Dated<Figure>[]): Finding[] {
  const times = [...groupBy(told, ({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`).values()];
  return pairs(times.filter((list) => categoriesOf(key, list).includes(';')))
    .filter(([one, other]) => !overlap(periodOf(one[0]!), periodOf(other[0]!)))
    .filter(([one, other]) => categoriesOf(key, one) !== categoriesOf(key, other))
    .map(([one, other]) => finding([...one, ...other]));
}

/** The categories that are told, in one order, joined by `;`. */
const categoriesOf = (key: string, told: readonly Figure[]): string =>
  [...new Set(told.map(({ breakdown }) => breakdown[key]!))].sort().join(';');

function finding(told: readonly Dated<Figure>[]): Finding {
  const times = [...new Set(told.map(({ periodStart }) => periodStart))].join(' ');
  return { rule: 'categories-change', observations: idsOf(told), params: { times } };
}
