import type { Config } from '@puente/config';
import type { NextFunction, Request, Response } from 'express';

const FILES = '/files/';

/** Where links to documents lead: an origin of its own where one is set, so that no file ever shares one with the pages. */
export function fileUrl(config: Config, token: string): string {
  return `${(config.filesUrl ?? '').replace(/\/$/, '')}${FILES}${token}`;
}

/** With an origin of their own, documents are handed out there alone, and nothing else is. Routes are found in any case of letters. */
export function filesOrigin(config: Config) {
  const host = config.filesUrl ? new URL(config.filesUrl).host : null;
  return (request: Request, _response: Response, next: NextFunction): void => {
    const there = request.headers.host?.toLowerCase() === host;
    if (host !== null && there !== request.path.toLowerCase().startsWith(FILES)) {
      request.url = '/nothing-here';
    }
    next();
  };
}
