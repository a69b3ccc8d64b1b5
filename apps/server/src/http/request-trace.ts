import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { AppLog } from '@puente/logging';
import type { PuenteRequest } from './route-rules';

/** Numbers each request and writes one line when it is answered. */
export function requestTrace(log: AppLog) {
  return (request: PuenteRequest, response: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    const start = performance.now();
    request.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const route = (request as { route?: { path?: string } }).route?.path ?? 'none';
      const milliseconds = Math.round(performance.now() - start);
      log.request({ requestId, method: request.method, route, status: response.statusCode, milliseconds });
    });
    next();
  };
}
