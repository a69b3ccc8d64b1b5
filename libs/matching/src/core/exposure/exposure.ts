import { gini } from '../recommend/evaluate/measures';

/** How many places a list of a programme has. */
export const LIST_PLACES = 50;

/** How attention is spread over everybody by all lists together. */
export interface ExposureFigures {
  /** Who could stand on a list. */
  readonly nonprofits: number;
  /** Who stands on one or more. */
  readonly listed: number;
  /** Places taken on all lists. */
  readonly places: number;
  /** Of the number of lists over all nonprofits: 0 when all are on equally many, towards 1 when one is on all; steps of 1e-6. */
  readonly gini: number;
}

/** How often each id is on a list. */
export function countListed(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The figures of these counts over a pool; whoever is no more in the pool counts no more. */
export function exposureOf(counts: ReadonlyMap<string, number>, pool: Iterable<string>): ExposureFigures {
  const lists = Uint32Array.from(pool, (id) => counts.get(id) ?? 0);
  return {
    nonprofits: lists.length,
    listed: lists.reduce((sum, count) => sum + Math.min(1, count), 0),
    places: lists.reduce((sum, count) => sum + count, 0),
    gini: Math.round(gini(lists) * 1e6) / 1e6,
  };
}
