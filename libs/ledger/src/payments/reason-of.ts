import { invalid } from '@puente/kernel';

const LONGEST_REASON = 1000;

/** A reason that was typed; refuses an empty one and one of more than 1,000 characters. */
export function reasonOf(typed: string): string {
  const reason = typed.trim();
  if (reason === '') throw invalid([{ field: 'reason', code: 'required' }]);
  const tooLong = { field: 'reason', code: 'form-too-long', params: { max: LONGEST_REASON } };
  if (reason.length > LONGEST_REASON) throw invalid([tooLong]);
  return reason;
}
