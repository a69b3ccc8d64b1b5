import { HttpException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { DeclaredRoute } from './route-census';

/** Answers 405 with `Allow` where a path exists but not for this method; unknown paths go on to 404. */
export function methodNotAllowed(routes: readonly DeclaredRoute[]) {
  const known = routes.map((route) => ({ method: route.method, pattern: patternOf(route.path) }));
  return (request: Request, response: Response, next: NextFunction): void => {
    const methods = new Set(
      known.filter(({ pattern }) => pattern.test(request.path)).map(({ method }) => method),
    );
    if (methods.has('GET')) methods.add('HEAD');
    if (methods.size === 0 || methods.has(request.method)) return next();
    response.setHeader('Allow', [...methods].sort().join(', '));
    next(new HttpException('method-not-allowed', 405));
  };
}

/** `/api/v1/programmes/:id` and `/{:locale}/…` as a pattern over whole paths. */
function patternOf(template: string): RegExp {
  const source = template
    .split('/')
    .map((segment) => segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+'))
    .join('/');
  return new RegExp(`^${source}/?$`);
}
