import { groupBy } from '@puente/kernel';
import { firstDay, lastDay, overlap } from '../period';
import type { Observation } from '../base/observation';
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

/** Words of a scope that are no definition of trafficking. */
const NO_DEFINITION: ReadonlySet<string> = new Set(['none', 'unstated']);

/** What cannot be read as one line, though it has one name, unit, place and part. */
export function breaksInSeries(inUse: readonly Observation[]): Finding[] {
  const series = [...groupBy(inUse.filter(isDated), seriesOf).values()];
  return series.flatMap((told) => {
    const figures = told.filter((each): each is Dated<Figure> => each.value !== null);
    return [...gaps(told, figures), ...bounds(figures), ...definitions(figures)];
  });
}

const seriesOf = (each: Observation): string =>
  [each.indicator, each.unit, each.geography, breakdownKey(each.breakdown)].join('|');

/** Not reported at one time, told at the nearest before or after it: neither a rise from zero nor a fall to it. */
function gaps(told: readonly Dated<Observation>[], figures: readonly Dated<Figure>[]): Finding[] {
  return told
    .filter(({ value }) => value === null)
    .flatMap((gap) => {
      const near = [lastBefore(gap, figures), firstAfter(gap, figures)].filter((each) => each !== undefined);
      return near.map((each) => finding('gap-in-series', [gap, each]));
    });
}

function lastBefore(gap: Dated<Observation>, figures: readonly Dated<Figure>[]): Dated<Figure> | undefined {
  const before = figures.filter((each) => lastDay(each.periodEnd) < firstDay(gap.periodStart));
  return before.sort((one, other) => lastDay(one.periodEnd).localeCompare(lastDay(other.periodEnd))).at(-1);
}

function firstAfter(gap: Dated<Observation>, figures: readonly Dated<Figure>[]): Dated<Figure> | undefined {
  const after = figures.filter((each) => firstDay(each.periodStart) > lastDay(gap.periodEnd));
  return after.sort((one, other) => firstDay(one.periodStart).localeCompare(firstDay(other.periodStart)))[0];
}

/** A figure that is only “at least” or the like beside an exact one of another time. */
function bounds(figures: readonly Dated<Figure>[]): Finding[] {
  return pairs(figures)
    .filter(([one, other]) => (one.qualifier === 'exact') !== (other.qualifier === 'exact'))
    .filter((pair) => pair.every(({ qualifier }) => !qualifier.startsWith('range')))
    .filter(([one, other]) => !overlap(periodOf(one), periodOf(other)))
    .map((pair) => finding('bound-beside-exact', pair));
}

function definitions(figures: readonly Dated<Figure>[]): Finding[] {
  const scopes = new Set(figures.map(({ scope }) => scope).filter((scope) => !NO_DEFINITION.has(scope)));
  return scopes.size > 1 ? [finding('definitions-differ', figures)] : [];
}

function finding(rule: Finding['rule'], told: readonly Dated<Observation>[]): Finding {
  return {
    rule,
    observations: idsOf(told),
    params: { times: told.map(({ periodStart }) => periodStart).join(' ') },
  };
}
