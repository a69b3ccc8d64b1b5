import type { EditResult, SentEdit } from './exchange';

/** An answer of the server, or none. */
export interface Reply {
  /** 0: none came. */
  readonly status: number;
  readonly body: unknown;
  /** What `Retry-After` says, in seconds. */
  readonly retryAfter: number | null;
}

/** What an answer means for what waits. Nothing of it ever means that a text may go. */
export type Meaning =
  | { readonly kind: 'results'; readonly results: readonly EditResult[] }
  | { readonly kind: 'later'; readonly offline: boolean; readonly afterMs: number }
  | { readonly kind: 'new-token' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'over' }
  | { readonly kind: 'smaller' };

const LONGEST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 2_000;

/** @param tries how often this was tried in vain before */
export function meaningOf(
  { status, body, retryAfter }: Reply,
  sent: readonly SentEdit[],
  tries: number,
): Meaning {
  if (status === 200 || status === 201) return resultsOf(body, sent) ?? later(false, tries, null);
  if (status === 401) return { kind: 'sign-in' };
  if (status === 403) return { kind: codeOf(body) === 'csrf-refused' ? 'new-token' : 'sign-in' };
  if (status === 404 || status === 409) return { kind: 'over' };
  if (status === 400 || status === 413 || status === 422) return { kind: 'smaller' };
  return later(status === 0, tries, retryAfter);
}

function later(offline: boolean, tries: number, retryAfter: number | null): Meaning {
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10));
  return { kind: 'later', offline, afterMs: retryAfter === null ? doubled : retryAfter * 1_000 };
}

/** Whatever stands between may answer 200 and say something else: that confirms nothing. */
function resultsOf(body: unknown, sent: readonly SentEdit[]): Meaning | null {
  const said = (body as { results?: unknown } | null)?.results;
  if (!Array.isArray(said)) return null;
  const results = (said as EditResult[]).filter(({ editId }) => sent.some((each) => each.editId === editId));
  return results.length > 0 ? { kind: 'results', results } : null;
}

const codeOf = (body: unknown): unknown => (body as { code?: unknown } | null)?.code;
