import type { Config } from '@puente/config';
import { fromOwnOrigin } from './access.guard';
import type { Problem } from './problem';
import type { PuenteRequest } from './route-rules';

const [ID, PLACE] = ['[^/]+', '/(?:es|en)'];

/** Pages on which people write at length. Elsewhere a refusal may forget what was sent: passwords, codes, files. */
const WRITTEN_AT_LENGTH = [
  `my/applications/${ID}/sections/${ID}`,
  `review/${ID}`,
  `calls/${ID}/review`,
  `calls/${ID}/review/applications/${ID}/reopen`,
  `calls/${ID}/decisions/new`,
  `calls/${ID}/decisions/${ID}/edit`,
  'awards/new',
  `awards/${ID}/edit`,
  `calls/${ID}/received/${ID}/comments(?:/${ID})?`,
  `calls/${ID}/received/${ID}/forwardings/${ID}`,
].map((path) => new RegExp(`^${PLACE}/${path}$`));

/** What becomes of a text that was refused: it is sent again once there is a session, or copied, for its form is gone. */
export type KeptFor = 'sending' | 'copying';

/**
 * How what was sent is shown once more instead of being forgotten: its session ended while somebody wrote, or it is a newer
 * one than the page's, or the form that held it is no longer there. Only for forms that a browser says our own pages sent.
 */
export function keptFor(request: PuenteRequest, { code, status }: Problem, config: Config): KeptFor | null {
  const isWritten =
    request.method === 'POST' &&
    WRITTEN_AT_LENGTH.some((path) => path.test(request.path)) &&
    request.headers.origin !== undefined &&
    fromOwnOrigin(request, config);
  if (!isWritten) return null;
  if (code === 'sign-in-needed' || code === 'csrf-refused') return 'sending';
  return status === 404 || status === 409 ? 'copying' : null;
}
