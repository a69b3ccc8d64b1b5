import { asSuperuser } from '@puente/testing';
import type { Answer } from './ask';
import { reportFigure } from './proof-run';
import { PASSWORD, SignInWorld, type Account } from './sign-in-world';

const HTTPS = { PUBLIC_URL: 'https://puente.example' };
const NEW = 'tres tazas azules y un tren';
const HOUR = 3_600_000;

interface Opened {
  readonly cookie: string;
  readonly token: string;
  readonly set: readonly string[];
}

/** T9: a session's id changes whenever its rights do, and the old one is dead at once on every process. */
describe('T9 sessions', () => {
  let world: SignInWorld;
  let who: Account;
  let slowest = 0;

  beforeAll(async () => {
    world = await SignInWorld.start(HTTPS, HTTPS);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T9',
      title: 'Sessions',
      figure: `old id dead on both processes after ${Math.ceil(slowest)} ms at most`,
      target: '1 s on every process',
    });
  });
  beforeEach(async () => {
    who = await world.account();
  });

  const openedBy = ({ headers, body }: Answer): Opened => {
    const set = [headers['set-cookie'] ?? []].flat();
    const cookie = set.find((each) => each.startsWith('__Host-puente='))!.split(';')[0]!;
    return { cookie, token: (JSON.parse(body || '{}') as { csrfToken?: string }).csrfToken ?? '', set };
  };
  const signIn = async (password = PASSWORD, cookie = ''): Promise<Opened> => {
    const headers: Record<string, string> = cookie ? { cookie } : {};
    if (cookie) headers['x-csrf-token'] = await tokenOf(cookie);
    return openedBy(await world.json(0, 'POST', '/api/v1/session', { email: who.email, password }, headers));
  };
  const statusOf = async (cookie: string): Promise<number[]> => {
    const asked = world.urls.map((_, place) =>
      world.json(place, 'GET', '/api/v1/session', undefined, { cookie }),
    );
    return (await Promise.all(asked)).map(({ status }) => status);
  };
  const tokenOf = async (cookie: string): Promise<string> => {
    const { body } = await world.json(0, 'GET', '/api/v1/session', undefined, { cookie });
    return (JSON.parse(body) as { csrfToken: string }).csrfToken;
  };
  const write = async ({ cookie }: Opened, method: string, path: string, body?: unknown) =>
    world.json(0, method, path, body, { cookie, 'x-csrf-token': await tokenOf(cookie) });
  /** Dead everywhere, and how soon. */
  async function expectDead({ cookie }: Opened): Promise<void> {
    const start = performance.now();
    expect(await statusOf(cookie)).toEqual([401, 401]);
    slowest = Math.max(slowest, performance.now() - start);
  }

  it('its cookie is bound to the host, sent over https only and out of reach of scripts', async () => {
    const { set } = await signIn();
    const session = set.find((each) => each.startsWith('__Host-puente='))!;
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(session).toContain(part);
    expect(session).not.toMatch(/Domain=|Max-Age|Expires/i);
    for (const each of set) expect(each).toMatch(/^__Host-.*Path=\/.*HttpOnly; Secure/);
  });

  it('signing in brings a new id and ends the one before', async () => {
    const before = await signIn();
    const after = await signIn(PASSWORD, before.cookie);
    expect(after.cookie).not.toBe(before.cookie);
    await expectDead(before);
    expect(await statusOf(after.cookie)).toEqual([200, 200]);
  });

  it('an id that somebody else chose is not taken over', async () => {
    const planted = '__Host-puente=planted';
    const { headers } = await world.json(
      0,
      'POST',
      '/api/v1/session',
      { email: who.email, password: PASSWORD },
      { cookie: planted },
    );
    expect(String(headers['set-cookie'])).not.toContain('planted');
    expect(await statusOf(planted)).toEqual([401, 401]);
  });

  it('a proof within the session brings a new id', async () => {
    const before = await signIn();
    const answer = await write(before, 'POST', '/api/v1/session/proof', {
      method: 'password',
      secret: PASSWORD,
    });
    expect(answer.status).toBe(200);
    const after = openedBy(answer);
    await expectDead(before);
    expect(await statusOf(after.cookie)).toEqual([200, 200]);
  });

  it('a new password brings a new id and ends all other sessions', async () => {
    const [other, own] = [await signIn(), await signIn()];
    const answer = await write(own, 'PUT', '/api/v1/account/password', { old: PASSWORD, password: NEW });
    expect(answer.status).toBe(204);
    await expectDead(own);
    await expectDead(other);
    expect(await statusOf(openedBy(answer).cookie)).toEqual([200, 200]);
  });

  it('a change of roles ends it', async () => {
    const opened = await signIn();
    await asSuperuser(
      world.test,
      `update memberships set roles = '{reviewer}', changed_at = now() where person_id = $1`,
      [who.actor.personId],
    );
    await expectDead(opened);
  });

  it('signing out and revoking a device end it', async () => {
    const [one, two, three] = [await signIn(), await signIn(), await signIn()];
    expect((await write(one, 'DELETE', '/api/v1/session')).status).toBe(204);
    await expectDead(one);
    expect((await write(two, 'DELETE', '/api/v1/session/devices')).status).toBe(204);
    await expectDead(three);
    expect(await statusOf(two.cookie)).toEqual([200, 200]);
  });

  it('an hour without a request ends it, and twelve hours in any case', async () => {
    const idle = await signIn();
    world.clock.advance(HOUR + 1);
    await expectDead(idle);
    const busy = await signIn();
    for (let n = 0; n < 13; n++) {
      expect(await statusOf(busy.cookie)).toEqual([200, 200]);
      world.clock.advance(0.9 * HOUR);
    }
    world.clock.advance(0.4 * HOUR);
    await expectDead(busy);
  });
});
