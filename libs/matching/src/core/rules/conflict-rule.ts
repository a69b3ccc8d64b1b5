import type { Rule } from './rule';

/** Its funder declared no conflict of interest with the nonprofit; left out where it declared none. */
export const conflictRule: Rule = {
  code: 'conflict-of-interest',
  asked: ({ conflicts }) => (conflicts?.size ?? 0) > 0,
  check: ({ conflicts }, { id }) => (conflicts?.has(id) ? 'fail' : null),
};
