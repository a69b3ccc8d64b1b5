import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';

/**
 * The worker that keeps a person's own forms on their own phone. It stands at the root, because it watches over the whole
 * origin for signing out, and is looked at anew each time: a hashed name would leave old ones at work.
 */
export function serviceWorker(assets: string) {
  const file = join(assets, 'service-worker.js');
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(file, { cacheControl: false });
  };
}
