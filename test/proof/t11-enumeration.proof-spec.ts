import type { Answer } from './ask';
import { isFullProof, proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { SignInWorld, type Account } from './sign-in-world';

/** In the short form chance alone spreads further. */
const BAND = isFullProof() ? 0.05 : 0.2;

/** T11: neither what is answered nor how long it takes tells whether somebody has an account. */
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
    compare('sign-in', (email) => world.json(0, 'POST', '/api/v1/session', { email, password: 'wrong' })));

  it('by asking for a new password', () =>
    compare('reset', (email) => world.json(0, 'POST', '/api/v1/account/password/reset-requests', { email })));

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
      expect(seen(await send(known.email), known.email)).toEqual(seen(await send(stranger()), stranger()));
    }
  });

  /** Known and unknown in an order by chance; the limiter's clock moves on, so that it never has a say. */
  async function compare(name: string, send: (email: string) => Promise<Answer>): Promise<void> {
    const random = Random.fromSeed(`T11 ${name}`);
    let expected: object | null = null;
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < samples; n++) {
      world.clock.advance(3_600_001 / 2);
      for (const which of random.next() < 0.5
        ? (['known', 'unknown'] as const)
        : (['unknown', 'known'] as const)) {
        const email = which === 'known' ? known.email : stranger();
        const start = performance.now();
        const answer = await send(email);
        times[which].push(performance.now() - start);
        expected ??= seen(answer, email);
        expect(seen(answer, email)).toEqual(expected);
      }
    }
    const auc = areaUnderCurve(times.known, times.unknown);
    figures.push(`${name} AUC ${auc.toFixed(3)}`);
    expect(Math.abs(auc - 0.5)).toBeLessThanOrEqual(BAND);
  }
  /** As long as the known one, and nobody's. */
  const stranger = (): string => known.email.replace(/[0-9a-f](?=@)/, (sign) => (sign === '0' ? '1' : '0'));
});

/** All of an answer but what is new each time. */
function seen({ status, headers, body }: Answer, email: string): object {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  const plain = body.replaceAll(email, 'email').replace(/[0-9a-f-]{36}/g, 'id');
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
