import type { PuenteRequest } from './route-rules';

/** Forms with few choices, none of them secret: after a detour they are filled in again from their address. */
const FILLED_AGAIN = [
  {
    path: /^\/(?:es|en)\/my\/applications\/[^/]+\/decision\/forwardings$/,
    fields: ['toFunderId', 'until'],
  },
] as const;

/** The address at which what was sent is found again; null where a form is not filled in from its address. */
export function filledAgainAt({ path, body }: PuenteRequest): string | null {
  const form = FILLED_AGAIN.find((each) => each.path.test(path));
  if (!form) return null;
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  const chosen = form.fields.flatMap((field) => {
    const value = sent[field];
    return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? [`${field}=${value}`] : [];
  });
  return `${path}?${chosen.join('&')}`;
}
