import type { Config } from '@puente/config';
import { fromOwnOrigin } from './access.guard';
import type { Problem } from './problem';
import type { PuenteRequest } from './route-rules';

/** Pages on which people write at length. Elsewhere a refusal may forget what was sent: passwords, codes, files. */
const WRITTEN_AT_LENGTH = /^\/(?:es|en)\/my\/applications\/[^/?]+\/sections\/[^/?]+$/;

/**
 * Whether what was sent is shown once more instead of being forgotten: the session ended while somebody wrote, or it is a
 * newer one than the page's. Only for forms that a browser says our own pages sent.
 */
export function keepsText(request: PuenteRequest, { code }: Problem, config: Config): boolean {
  const isRefused = code === 'sign-in-needed' || code === 'csrf-refused';
  return (
    isRefused &&
    request.method === 'POST' &&
    WRITTEN_AT_LENGTH.test(request.path) &&
    request.headers.origin !== undefined &&
    fromOwnOrigin(request, config)
  );
}
