import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import { ApiDescription } from '../../apps/server/src/api/api-description';
import type { DeclaredRoute } from '../../apps/server/src/http/route-census';
import { addressOf, isApi, thingsOf, type Things } from './addresses';
import { ProofApp } from './proof-app';
import { reportFigure } from './proof-run';

/** T1: the router, the declared rules, the description of the API and the list of open routes tell the same. */
describe('T1 route census', () => {
  let proof: ProofApp | null = null;
  let startFault = '';
  let things: Things;
  let differences = 0;

  jest.setTimeout(60_000);

  beforeAll(async () => {
    try {
      proof = await ProofApp.start();
      things = await thingsOf(proof, 'officer');
    } catch (error) {
      startFault = String(error);
    }
  });
  afterAll(async () => {
    reportFigure({
      test: 'T1',
      title: 'Route census',
      figure: `${proof?.routes.length ?? 0} routes, ${differences} differences`,
      target: 'a rule for every route; 0 differences both ways',
    });
    await proof?.stop();
  });

  const expectSame = (found: Iterable<string>, expected: Iterable<string>): void => {
    const [one, other] = [[...new Set(found)].sort(), [...new Set(expected)].sort()];
    differences +=
      one.filter((each) => !other.includes(each)).length + other.filter((each) => !one.includes(each)).length;
    expect(one).toEqual(other);
  };

  it('starts, because every route has a rule', () => {
    expect(startFault).toBe('');
    expect(proof!.routes.filter((route) => route.rule === null)).toEqual([]);
  });

  it('finds in the router what the controllers declare, and nothing else', () => {
    expectSame(routerRoutes(proof!), proof!.routes.map(nameOf));
  });

  it('describes every route of the API, and nothing else', () => {
    expectSame(describedRoutes(proof!), proof!.routes.filter(isApi).map(nameOf));
  });

  it('leaves open what the checked-in list says, and nothing else', () => {
    const listed = JSON.parse(
      readFileSync(join(projectRoot(), 'test/public-routes.json'), 'utf8'),
    ) as string[];
    expectSame(proof!.routes.filter(isOpen).map(nameOf), listed);
  });

  it('turns strangers away from every other route', async () => {
    for (const route of proof!.routes.filter((each) => !isOpen(each))) {
      const { status, headers } = await proof!.as('visitor', {
        method: route.method,
        path: addressOf(route, things),
      });
      const answer = status === 303 ? String(headers.location).replace(/\?.*/, '') : status;
      const language = route.path.startsWith('/en') ? 'en' : 'es';
      expect([nameOf(route), answer]).toEqual([nameOf(route), isApi(route) ? 401 : `/${language}/sign-in`]);
    }
  });
});

const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
const isOpen = ({ rule }: DeclaredRoute): boolean => rule !== null && 'public' in rule;

interface Layer {
  readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> };
}

/** What Express would really answer, however it came there. */
function routerRoutes({ app }: ProofApp): string[] {
  const express = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } };
  return express.router.stack.flatMap(({ route }) =>
    route
      ? [route.path]
          .flat()
          .flatMap((path) =>
            Object.keys(route.methods).map(
              (method) => `${method.toUpperCase()} ${path.replace(/(.)\/$/, '$1')}`,
            ),
          )
      : [],
  );
}

function describedRoutes({ app }: ProofApp): string[] {
  const { paths } = app.get(ApiDescription).document as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
}
