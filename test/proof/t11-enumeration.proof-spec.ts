import { AliasBook } from '@puente/disclosure';
import { saveNonprofit } from '@puente/testing';
import type { Answer } from './ask';
import { isFullProof, proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { PASSWORD, SignInWorld, type Account } from './sign-in-world';

/** In the short form chance alone spreads further. */
const BAND = isFullProof() ? 0.05 : 0.2;

interface Pair {
  readonly known: string;
  readonly unknown: string;
}

/** T11: neither what is answered nor how long it takes tells whether somebody has an account, or who is hidden. */
describe('T11 enumeration', () => {
  const samples = proofSize(1_600, 60);
  let world: SignInWorld;
  let known: Account;
  const figures: string[] = [];

  jest.setTimeout(1_200_000);
  beforeAll(async () => {
    world = await SignInWorld.start({});
    known = await world.account();
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T11',
      title: 'Enumeration',
      figure: `2 x ${samples} samples: ${figures.join(', ')}`,
      target: 'same status, body and headers; AUC 0.45 to 0.55',
    });
  });

  it('by signing in', () =>
    compare('sign-in', accounts(), (email) =>
      world.json(0, 'POST', '/api/v1/session', { email, password: 'wrong' }),
    ));

  it('by asking for a new password', () =>
    compare('reset', accounts(), (email) =>
      world.json(0, 'POST', '/api/v1/account/password/reset-requests', { email }),
    ));

  it('by the pages of both', async () => {
    for (const [path, rest] of [
      ['/es/sign-in', '&password=wrong'],
      ['/es/account/forgot', ''],
    ] as const) {
      const send = async (email: string) => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = `email=${encodeURIComponent(email)}${rest}`;
        const { ask } = await import('./ask');
        return ask(world.urls[0]!, { method: 'POST', path, headers, body });
      };
      world.clock.advance(3_600_001);
      const { unknown } = accounts();
      expect(seen(await send(known.email), known.email)).toEqual(seen(await send(unknown), unknown));
    }
  });

  it('by inviting somebody', async () => {
    const headers = await signedIn((await world.account('funder-admin')).email);
    const path = '/api/v1/invitations';
    await compare(
      'invitation',
      accounts(),
      (email) => world.json(0, 'POST', path, { email, roles: ['reviewer'] }, headers),
      async ({ status, body }) => {
        expect(status).toBe(201);
        const { id } = JSON.parse(body) as { id: string };
        expect((await world.json(0, 'DELETE', `${path}/${id}`, undefined, headers)).status).toBe(204);
      },
    );
  });

  it('by the address of a profile that is not shown', async () => {
    const { actor, email } = await world.account();
    const headers = await signedIn(email);
    const { id } = await saveNonprofit(world.test, { name: 'Casa Oculta' });
    const hidden = world.apps[0]!.get(AliasBook).handleOf(actor.tenantId, id);
    await compare(
      'profile',
      { known: hidden, unknown: otherThan(hidden) },
      (handle) => world.json(0, 'GET', `/api/v1/nonprofits/${handle}`, undefined, headers),
      ({ status }) => Promise.resolve(expect(status).toBe(404)),
    );
  });

  async function signedIn(email: string): Promise<Record<string, string>> {
    const { headers, body } = await world.json(0, 'POST', '/api/v1/session', { email, password: PASSWORD });
    const { csrfToken } = JSON.parse(body) as { csrfToken: string };
    return { cookie: String(headers['set-cookie']).split(';')[0]!, 'x-csrf-token': csrfToken };
  }

  /**
   * Known and unknown in an order by chance. Without a session the limiter's clock moves on, so that it never has a say;
   * `after` undoes or looks at what was asked within one, untimed.
   */
  async function compare(
    name: string,
    pair: Pair,
    send: (what: string) => Promise<Answer>,
    after: ((answer: Answer) => Promise<void>) | null = null,
  ): Promise<void> {
    expect(pair.known).not.toBe(pair.unknown);
    const random = Random.fromSeed(`T11 ${name}`);
    let expected: object | null = null;
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < samples; n++) {
      if (!after) world.clock.advance(3_600_001 / 2);
      for (const which of random.next() < 0.5
        ? (['known', 'unknown'] as const)
        : (['unknown', 'known'] as const)) {
        const what = pair[which];
        const start = performance.now();
        const answer = await send(what);
        times[which].push(performance.now() - start);
        expected ??= seen(answer, what);
        expect(seen(answer, what)).toEqual(expected);
        await after?.(answer);
      }
    }
    const auc = areaUnderCurve(times.known, times.unknown);
    figures.push(`${name} AUC ${auc.toFixed(3)}`);
    expect(Math.abs(auc - 0.5)).toBeLessThanOrEqual(BAND);
  }
  /** An address of somebody, and one as long, of nobody. */
  const accounts = (): Pair => ({ known: known.email, unknown: otherThan(known.email) });
});

/** As long, with another sign at the end of what tells it apart. */
const otherThan = (text: string): string =>
  text.replace(/[0-9a-z](?=$|@)/i, (sign) => (sign === '2' ? '3' : '2'));

/** All of an answer but what is new each time. */
function seen({ status, headers, body }: Answer, what: string): object {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  const plain = body.replaceAll(what, 'what').replace(/[0-9a-f-]{36}/g, 'id');
  return { status, headers: rest, body: plain };
}

/** How often a value of one list is greater than one of the other: a half when nothing tells them apart. */
function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const sorted = [...others].sort((a, b) => a - b);
  const below = (value: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ones.reduce((sum, one) => sum + below(one), 0) / (ones.length * sorted.length);
}
