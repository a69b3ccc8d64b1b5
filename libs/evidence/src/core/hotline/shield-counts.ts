import { groupBy } from '@puente/kernel';
import type { Form } from '@puente/taxonomy/core';
import { firstDay, lastDay, type Period } from '../period';

/** Counts from 1 to this stay within HIP, which may hold files that are unpublished or finer than print. */
export const LARGEST_HIDDEN = 10;

/** A count as somebody outside HIP hears it: `few` for 1 to 10; zero and not reported (`null`) stay what they are. */
export type ShownCount = number | 'few' | null;

export interface CountsOfPlace {
  readonly placeKey: string;
  readonly forms: readonly Form[];
  readonly period: Period;
  readonly calls: number | null;
  readonly cases: number | null;
}

export interface ShownTotal {
  readonly placeKey: string;
  readonly period: Period;
  readonly calls: ShownCount;
  readonly cases: ShownCount;
}

export function shieldCount(count: number | null): ShownCount {
  return count !== null && count > 0 && count <= LARGEST_HIDDEN ? 'few' : count;
}

/**
 * One total a place over all forms and periods of a publication, small ones hidden. Nothing finer is given: what is
 * hidden in a part could be had from the whole and the other parts.
 */
export function shieldedTotals(rows: readonly CountsOfPlace[]): ShownTotal[] {
  return [...groupBy(rows, ({ placeKey }) => placeKey)].map(([placeKey, own]) => ({
    placeKey,
    period: spanOf(own.map(({ period }) => period)),
    calls: shieldCount(sumOf(own.map(({ calls }) => calls))),
    cases: shieldCount(sumOf(own.map(({ cases }) => cases))),
  }));
}

function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function spanOf(periods: readonly Period[]): Period {
  const first = (one: Period, other: Period) => (firstDay(one.start) <= firstDay(other.start) ? one : other);
  const last = (one: Period, other: Period) => (lastDay(one.end) >= lastDay(other.end) ? one : other);
  return { start: periods.reduce(first).start, end: periods.reduce(last).end };
}
