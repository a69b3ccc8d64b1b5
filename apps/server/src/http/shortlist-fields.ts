import { invalid } from '@puente/kernel';
import { isAsideReason, isShortlistState, type EntryStanding } from '@puente/matching';

/** What to do with a nonprofit on a shortlist, from codes; a reason counts for what is set aside alone. */
export function readStanding(state: string, reason: string): EntryStanding {
  if (!isShortlistState(state)) throw invalid([unknownCode('state', state)]);
  if (state !== 'set-aside' || reason === '') return { state, reason: null };
  if (!isAsideReason(reason)) throw invalid([unknownCode('reason', reason)]);
  return { state, reason };
}

const unknownCode = (field: string, value: string) => ({
  ...{ field, code: 'not-in-list', params: { value: value.slice(0, 60) } },
});
