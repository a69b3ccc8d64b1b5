/** How long a request's key is known, how long its answer may be waited for, and how much of an answer is kept. */
export const REPEAT_LIMITS = { knownMs: 24 * 3_600_000, leaseMs: 60_000, mostCharacters: 64 * 1024 } as const;

/** What is known of a request that came before under the same key. */
export interface EarlierRequest {
  readonly isSame: boolean;
  readonly begunAt: Date;
  readonly isAnswered: boolean;
  readonly hasAnswer: boolean;
}

export type RepeatVerdict = 'answer' | 'key-of-another-request' | 'request-in-flight' | 'answer-lost';

/** What becomes of a repeat: it gets the answer that was kept, or is told why there is none. */
export function verdictOnRepeat(earlier: EarlierRequest, now: Date): RepeatVerdict {
  if (!earlier.isSame) return 'key-of-another-request';
  if (earlier.hasAnswer) return 'answer';
  const isFresh = now.getTime() - earlier.begunAt.getTime() < REPEAT_LIMITS.leaseMs;
  return isFresh && !earlier.isAnswered ? 'request-in-flight' : 'answer-lost';
}

/** Visible characters, as programs make them: a UUID, also in quotes. */
export const isRequestKey = (key: string): boolean => /^[!-~]{8,200}$/.test(key);
