import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { readConfig } from '@puente/config';
import { securityHeaders } from '../../apps/server/src/http/security-headers';
import { addressOf, thingsOf, type Things } from './addresses';
import { ask, type Answer } from './ask';
import { ProofApp, ROLES, type Role } from './proof-app';
import { asksAll, reportFigure } from './proof-run';
import { Random } from './random';

const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `manifest-src 'self'`,
];

/** On every answer, with exactly these values. */
const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};
const ON_PAGES_AND_API: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};
const ON_WORKER: Readonly<Record<string, string>> = { 'cache-control': 'no-cache' };
const ON_ASSETS: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=31536000, immutable',
};

/** What an answer may carry besides; anything else is one header too many. */
const MAY = new Set(
  `connection content-disposition content-encoding content-length content-type date keep-alive transfer-encoding vary x-request-id`.split(
    ' ',
  ),
);
const MAY_BY_STATUS: Readonly<Record<number, readonly string[]>> = {
  302: ['location'],
  303: ['location'],
  405: ['allow'],
  429: ['retry-after'],
  503: ['retry-after'],
};
const MAY_ON_ASSETS = ['accept-ranges', 'etag', 'last-modified'];
const MAY_SET_COOKIE = /session|sign-in|sign-out|theme|account/;

/** T36: one exact list of headers on every route, for every role and every status that can be brought about. */
describe('T36 headers', () => {
  const random = Random.fromSeed('T36 headers');
  const turn = random.below(ROLES.length);
  let proof: ProofApp;
  let things: Things;
  let answers = 0;
  let faults = 0;
  const statuses = new Set<number>();

  jest.setTimeout(60_000);

  beforeAll(async () => {
    proof = await ProofApp.start();
    things = await thingsOf(proof, 'officer');
  });
  afterAll(async () => {
    await proof.stop();
    reportFigure({
      test: 'T36',
      title: 'Headers on each route and status',
      figure: `${faults} faults in ${answers} answers; statuses ${[...statuses].sort().join(', ')}`,
      target: '0 faults; every route, every status',
    });
  });

  const check = (
    place: string,
    answer: Answer,
    own: Readonly<Record<string, string>> = ON_PAGES_AND_API,
  ): void => {
    const found = faultsOf(place, answer, own);
    answers++;
    statuses.add(answer.status);
    faults += found.length;
    expect(found).toEqual([]);
  };

  /** In the short form each route is asked by one role, which takes turns; together they ask all. */
  const routesOf = (role: Role) =>
    proof.routes.filter((_, index) => asksAll() || ROLES[(index + turn) % ROLES.length] === role);

  /** In the short form a third of the other methods, another third on another day. */
  const isTurn = (): boolean => asksAll() || random.below(3) === 0;

  it.each(ROLES)('are right on every route for: %s', async (role: Role) => {
    for (const route of routesOf(role)) {
      const path = addressOf(route, things);
      if (route.path.endsWith('sign-out') || (route.method === 'DELETE' && route.path.endsWith('session'))) {
        continue;
      }
      check(`${route.method} ${path}`, await proof.as(role, { method: route.method, path }));
      if (route.method !== 'GET') {
        const headers = { 'x-csrf-token': 'wrong', origin: 'https://elsewhere.example' };
        check(
          `forged ${route.method} ${path}`,
          await proof.as(role, { method: route.method, path, headers }),
        );
      } else if (isTurn()) {
        check(`HEAD ${path}`, await proof.as(role, { method: 'HEAD', path }));
      }
      if (isTurn()) check(`PATCH ${path}`, await proof.as(role, { method: 'PATCH', path }));
    }
  });

  it.each([
    ['an unknown page', '/es/nada', 404],
    ['an unknown address of the API', '/api/v1/nada', 404],
    ['an unknown address', '/nada', 404],
    ['an asset that is not there', '/assets/nada.css', 404],
    ['an address that cannot be decoded', '/es/%E0%A4%A', 404],
  ])('are right on %s', async (_, path, status) => {
    const answer = await proof.as('officer', { path });
    expect([400, status]).toContain(answer.status);
    check(path, answer);
  });

  it.each([
    ['broken JSON', '{"a', 400],
    ['a body that is too large', `{"a":"${'x'.repeat(1_100_000)}"}`, 413],
    ['a body of the wrong shape', '{"a":1}', 422],
  ])('are right on %s', async (_, body, status) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await proof.as('nonprofit', { method: 'PUT', path: '/api/v1/my/profile', headers, body });
    expect(answer.status).toBe(status);
    check('PUT /api/v1/my/profile', answer);
  });

  it('are right when something of ours fails', async () => {
    const failing = jest.spyOn(proof.app.get((await import('@puente/matching')).ProgrammeService), 'list');
    failing.mockRejectedValue(new Error('broken on purpose'));
    for (const path of ['/api/v1/programmes', '/es/programmes']) {
      const answer = await proof.as('officer', { path });
      expect(answer.status).toBe(500);
      check(path, answer);
    }
    failing.mockRestore();
  });

  it('let style and scripts be kept for a year', async () => {
    const { body } = await proof.as('visitor', { path: '/es/sign-in' });
    const assets = [...new Set([...body.matchAll(/\/assets\/[\w.-]+/g)].map((match) => match[0]))];
    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) check(path, await proof.as('visitor', { path }), ON_ASSETS);
  });

  it('let the worker of applications be looked at anew each time', async () => {
    const answer = await proof.as('visitor', { path: '/service-worker.js' });
    expect(answer.status).toBe(200);
    check('/service-worker.js', answer, ON_WORKER);
    check('PUT /service-worker.js', await proof.as('visitor', { method: 'PUT', path: '/service-worker.js' }));
  });

  it('take away what a device keeps when somebody signs out', async () => {
    const { cookie, csrfToken } = await proof.signIn('nonprofit-protegida');
    const headers = { cookie, 'x-csrf-token': csrfToken };
    const answer = await ask(proof.url, { method: 'POST', path: '/es/sign-out', headers });
    expect([answer.status, answer.headers['clear-site-data']]).toEqual([303, '"storage"']);
    const { 'clear-site-data': _wiped, ...others } = answer.headers;
    check('POST /es/sign-out', { ...answer, headers: others });
  });

  it('ask for https where the server is reached by it', async () => {
    const config = { ...readConfig({}), publicUrl: 'https://puente.example' };
    const handler = securityHeaders(config) as unknown as RequestHandler;
    const server = createServer((request, response) =>
      handler(request as never, response as never, () => response.end()),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { headers } = await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      path: '/',
    });
    server.close();
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});

function faultsOf(
  place: string,
  { status, headers }: Answer,
  own: Readonly<Record<string, string>>,
): string[] {
  const needed = { ...ALWAYS, ...own };
  const wrong = Object.entries(needed)
    .filter(([name, value]) => headers[name] !== value)
    .map(([name]) => `${status} ${place}: ${name} is ${String(headers[name])}`);
  const allowed = [
    ...Object.keys(needed),
    ...(MAY_BY_STATUS[status] ?? []),
    ...(own === ON_ASSETS || own === ON_WORKER ? MAY_ON_ASSETS : []),
  ];
  const extra = Object.keys(headers)
    .filter((name) => !allowed.includes(name) && !MAY.has(name))
    .filter((name) => !(name === 'set-cookie' && MAY_SET_COOKIE.test(place)));
  return [...wrong, ...extra.map((name) => `${status} ${place}: ${name} is not on the list`)];
}
