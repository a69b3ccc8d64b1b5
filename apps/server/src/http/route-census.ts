import { type INestApplication, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_RULE, type RouteRule } from './route-rules';

/** One declared route: method, path template, who may use it and where it is written. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly rule: RouteRule | null;
  readonly handler: string;
}

/** Every route of every controller, read from their own decorators. */
export function routeCensus(app: INestApplication): DeclaredRoute[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      const bases = paths(reflector.get<string | string[]>('path', metatype));
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const method = reflector.get<RequestMethod | undefined>('method', handler);
        if (method === undefined) return [];
        const rule = reflector.get<RouteRule | undefined>(ROUTE_RULE, handler) ?? null;
        const own = paths(reflector.get<string | string[]>('path', handler));
        return bases.flatMap((base) =>
          own.map((path) => ({
            method: RequestMethod[method],
            path: join(base, path),
            rule,
            handler: `${metatype.name}.${name}`,
          })),
        );
      });
    });
}

const paths = (given: string | string[] | undefined): string[] =>
  Array.isArray(given) ? given : [given ?? ''];
const join = (base: string, path: string): string =>
  `/${[base, path].join('/')}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');

/** Stops the start when a route says neither who may use it nor that anyone may. */
export function refuseUndeclaredRoutes(routes: readonly DeclaredRoute[]): void {
  const open = routes
    .filter((route) => route.rule === null)
    .map((route) => `${route.method} ${route.path} (${route.handler})`);
  if (open.length > 0) {
    throw new Error(`Routes without @Public() or @RequirePermission():\n  ${open.join('\n  ')}`);
  }
}
