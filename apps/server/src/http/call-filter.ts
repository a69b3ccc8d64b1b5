import { CALL_KINDS, CLOSES_WITHIN, LEAST_AWARDS, type CallFilter } from '@puente/grants';
import { regions, states, strategies } from '@puente/taxonomy';
import { codeIn, type RawQuery } from './match-query';

const MOST_SEARCHED = 100;

/** Reads how a nonprofit narrows the calls that it sees; an unknown code is refused with its field. */
export function readCallFilter(query: RawQuery): CallFilter {
  const q = typeof query.q === 'string' ? query.q.trim().slice(0, MOST_SEARCHED) : '';
  const asked = {
    q: q === '' ? null : q,
    strategy: codeIn(query, 'strategy', strategies.codes),
    region: codeIn(query, 'region', regions.codes),
    state: codeIn(query, 'state', states.codes),
    kind: codeIn(query, 'kind', CALL_KINDS),
    within: codeIn(query, 'within', CLOSES_WITHIN),
    award: codeIn(query, 'award', LEAST_AWARDS),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
}

export const CALL_FILTERS = ['q', 'strategy', 'region', 'state', 'kind', 'within', 'award'] as const;
