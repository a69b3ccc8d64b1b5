import { STANDINGS, type QueueFilter } from '@puente/organizations';
import { codeIn, type RawQuery } from './match-query';

const FILTERS: readonly QueueFilter[] = ['waiting', 'all', ...STANDINGS];

/** Which part of the verification queue is asked for; without a word, everything that waits for HIP. */
export const readQueueFilter = (query: RawQuery): QueueFilter =>
  codeIn(query, 'standing', FILTERS) ?? 'waiting';
