import { randomUUID } from 'node:crypto';
import { reportFigure } from './proof-run';
import { PASSWORD, SignInWorld, type Account } from './sign-in-world';

/** T12: limits hold across processes, whatever a request says of itself and whether or not there is Redis. */
describe('T12 rate limits', () => {
  let world: SignInWorld;
  let who: Account;
  const refusedAt: number[] = [];

  beforeAll(async () => {
    // One process without Redis, and one whose Redis is stopped.
    world = await SignInWorld.start({}, { REDIS_URL: 'redis://127.0.0.1:1' });
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T12',
      title: 'Rate limits',
      figure: `refused at sign-in number ${[...new Set(refusedAt)].join(', ')} on two processes, Redis absent and stopped`,
      target: 'the 6th, whatever the header; others still served',
    });
  });
  beforeEach(async () => {
    world.clock.advance(3_600_001);
    who = await world.account();
  });

  let forged = 0;
  const attempt = async (place: number, email: string, password = 'wrong') => {
    const n = ++forged;
    const headers = {
      'x-forwarded-for': `203.0.113.${n % 250}, 198.51.100.${n % 250}`,
      'x-real-ip': `203.0.113.${n % 250}`,
      forwarded: `for=203.0.113.${n % 250}`,
    };
    const {
      status,
      headers: said,
      body,
    } = await world.json(place, 'POST', '/api/v1/session', { email, password }, headers);
    return {
      status,
      retryAfter: Number(said['retry-after']),
      code: (JSON.parse(body) as { code?: string }).code,
    };
  };
  /** Ten wrong ones; the number of the first that was not even looked at. */
  async function firstRefused(next: (n: number) => readonly [place: number, email: string]): Promise<number> {
    for (let n = 1; n <= 10; n++) {
      const [place, email] = next(n);
      if ((await attempt(place, email)).status === 429) {
        refusedAt.push(n);
        return n;
      }
    }
    return Infinity;
  }

  it('refuses the 6th on one process, whatever headers say', async () => {
    expect(await firstRefused(() => [0, who.email])).toBe(6);
    const again = await attempt(0, who.email, PASSWORD);
    expect(again).toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect(again.retryAfter).toBeGreaterThan(800);
    expect(again.retryAfter).toBeLessThanOrEqual(900);
  });

  it('counts for both processes together', async () => {
    expect(await firstRefused((n) => [n % 2, who.email])).toBe(6);
    expect((await attempt(1, who.email, PASSWORD)).status).toBe(429);
  });

  it('takes every spelling of an e-mail for one', async () => {
    const spelled = [
      who.email,
      who.email.toUpperCase(),
      ` ${who.email}`,
      `${who.email} `,
      who.email.replace('cuenta', 'Cuenta'),
      who.email.replace('c', 'C'),
    ];
    expect(await firstRefused((n) => [0, spelled[n % spelled.length]!])).toBe(6);
  });

  it('answers the same for names that nobody has', async () => {
    expect(await firstRefused(() => [0, `nadie-${forged}@ejemplo.invalid`.replace(/\d+/, '')])).toBe(6);
  });

  it('still serves others from the same place, and the same person after the window', async () => {
    await firstRefused(() => [0, who.email]);
    const other = await world.account();
    expect((await attempt(0, other.email, PASSWORD)).status).toBe(200);
    world.clock.advance(15 * 60_000 + 1);
    expect((await attempt(0, who.email, PASSWORD)).status).toBe(200);
  });

  it('still serves a device that the account knows', async () => {
    const opened = await world.json(1, 'POST', '/api/v1/session', { email: who.email, password: PASSWORD });
    const device = [opened.headers['set-cookie'] ?? []]
      .flat()
      .find((each) => each.startsWith('puente-device='))!;
    await firstRefused(() => [0, who.email]);
    const headers = { cookie: device.split(';')[0]! };
    const body = { email: who.email, password: PASSWORD };
    expect((await world.json(0, 'POST', '/api/v1/session', body, headers)).status).toBe(200);
  });

  it('limits guesses at invitations and at API tokens alike', async () => {
    const token = `${randomUUID()}..${'x'.repeat(43)}`;
    const headers = { authorization: `Bearer pte_${'x'.repeat(43)}` };
    const looked: number[] = [];
    const borne: number[] = [];
    for (let n = 0; n < 11; n++) {
      looked.push((await world.json(n % 2, 'POST', '/api/v1/invitation/look', { token })).status);
    }
    for (let n = 0; n < 21; n++) {
      borne.push((await world.json(n % 2, 'GET', '/api/v1/session', undefined, headers)).status);
    }
    expect(looked).toEqual([...Array<number>(10).fill(404), 429]);
    expect(borne).toEqual([...Array<number>(20).fill(401), 429]);
  });

  it('limits links for a new password alike', async () => {
    const path = '/api/v1/account/password/reset-requests';
    const ask = async (email: string): Promise<number> =>
      (await world.json(0, 'POST', path, { email })).status;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 5; n++) {
      known.push(await ask(who.email));
      unknown.push(await ask('nadie@ejemplo.invalid'));
    }
    expect(known).toEqual([204, 204, 204, 429, 429]);
    expect(unknown).toEqual(known);
  });
});
