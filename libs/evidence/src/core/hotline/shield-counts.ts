import { groupBy } from '@puente/kernel';
import type { Form } from '@puente/taxonomy/core';
import { firstDay, lastDay, type Period } from '../period';

/** Counts from 1 to this stay within HIP, which may hold files that are unpublished or finer than print. */
export const LARGEST_HIDDEN = 10;

/** What is said beside such a count where it stands as a signal: “at most 10”. */
export const WITHHELD_CAVEAT = 'count-withheld';

/** A count as somebody outside HIP hears it: `few` for 1 to 10; zero and not reported (`null`) stay what they are. */
export type ShownCount = number | 'few' | null;

export interface CountsOfPlace {
  readonly placeKey: string;
  readonly forms: readonly Form[];
  readonly period: Period;
  readonly calls: number | null;
  readonly cases: number | null;
}

const COUNTED = ['calls', 'cases'] as const;
type Counted = (typeof COUNTED)[number];

export interface ShownTotal {
  readonly placeKey: string;
  readonly period: Period;
  readonly calls: ShownCount;
  readonly cases: ShownCount;
  /** Counts that some row of the place does not report: the total is at least that. */
  readonly partly: readonly Counted[];
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
    partly: COUNTED.filter((each) => isPartly(own.map((row) => row[each]))),
  }));
}

function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

const isPartly = (counts: readonly (number | null)[]): boolean =>
  counts.includes(null) && counts.some((count) => count !== null);

function spanOf(periods: readonly Period[]): Period {
  const first = (one: Period, other: Period) => (firstDay(one.start) <= firstDay(other.start) ? one : other);
  const last = (one: Period, other: Period) => (lastDay(one.end) >= lastDay(other.end) ? one : other);
  return { start: periods.reduce(first).start, end: periods.reduce(last).end };
}
