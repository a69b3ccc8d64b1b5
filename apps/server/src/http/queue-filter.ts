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
