import { invalid } from '@puente/kernel';
import { STANDINGS, type QueueFilter } from '@puente/organizations';
import type { RawQuery } from './match-query';

const FILTERS: readonly string[] = ['waiting', 'all', ...STANDINGS];

/** Which part of the verification queue is asked for; without a word, everything that waits for HIP. */
export function readQueueFilter({ standing = '' }: RawQuery): QueueFilter {
  if (standing === '') return 'waiting';
  if (typeof standing === 'string' && FILTERS.includes(standing)) return standing as QueueFilter;
  const value = typeof standing === 'string' ? standing.slice(0, 60) : '';
  throw invalid([{ field: 'standing', code: 'not-in-list', params: { value } }]);
}

/** The page of a list that is asked for; the first where no whole number is. */
export function pageNumber({ page }: RawQuery): number {
  const number = Number(page);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}
