import type { Observation } from '../base';
import { firstDay, lastDay } from '../period';

/** What two figures may differ in, so that no line joins them. */
export const BREAKS = ['source', 'edition', 'scope', 'reporter', 'denominator'] as const;
export type Break = (typeof BREAKS)[number];

/** The code of a figure's teller in one respect; alike for figures that one line may join. */
export function breakValue(each: Observation, by: Break): string {
  if (by === 'edition') return String(each.editionYear);
  return each[by] ?? '';
}

/** What tells a line from others of the same matter. */
export function lineKey(each: Observation): string {
  return BREAKS.map((by) => breakValue(each, by)).join('|');
}

/** Same matter: the same unit of the same place and part of it. Only such figures share a drawing. */
export function matterKey({ unit, geography, breakdown }: Observation): string {
  return JSON.stringify([unit, geography, Object.entries(breakdown).sort()]);
}

/**
 * Whether a line may run from one figure to the next of its teller: both are given in the same way, of times of the
 * same length, and no day lies between them. A figure that was not reported joins nothing.
 */
export function mayJoin(one: Observation, next: Observation): boolean {
  if (lineKey(one) !== lineKey(next) || matterKey(one) !== matterKey(next)) return false;
  if (one.value === null || next.value === null || one.qualifier !== next.qualifier) return false;
  return (
    lengthOf(one) !== null && lengthOf(one) === lengthOf(next) && dayAfter(one.periodEnd!) === startOf(next)
  );
}

const startOf = ({ periodStart }: Observation): string => firstDay(periodStart!);

function dayAfter(date: string): string {
  const last = new Date(`${lastDay(date)}T00:00:00Z`);
  return new Date(last.getTime() + 86_400_000).toISOString().slice(0, 10);
}

/** Months that a figure covers; `null` when an end is missing or it is of single days. */
function lengthOf({ periodStart, periodEnd }: Observation): number | null {
  if (periodStart === null || periodEnd === null || periodStart.length > 7) return null;
  const [first, last] = [firstDay(periodStart), lastDay(periodEnd)];
  return (
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7)) +
    1
  );
}
