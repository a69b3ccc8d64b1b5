import { asSuperuser } from '@puente/testing';
import { Vault } from '@puente/vault';
import { proofSize, reportFigure } from './proof-run';
import { outcomeOf, PASSWORD, SignInWorld } from './sign-in-world';

const STEP_MS = 30_000;
const NEW = 'tres tazas azules y un tren';

/** T8: a code opens once, in its own time; nothing goes round it. */
describe('T8 second factor', () => {
  const rounds = proofSize(50, 3);
  const replays = proofSize(1_000, 60);
  let world: SignInWorld;
  let replayed = 0;
  const winners: number[] = [];

  jest.setTimeout(600_000);
  beforeAll(async () => {
    world = await SignInWorld.start({});
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T8',
      title: 'Second factor',
      figure: `${replayed} replays accepted of ${replays}; of 20 at once succeeded: ${[...new Set(winners)].join(', ')} (${winners.length} rounds)`,
      target: '0 of 1,000; 1 of 20',
    });
  });

  const complete = (secret: string, code: string, method: 'totp' | 'recovery-code' = 'totp') =>
    outcomeOf(world.steps.complete(secret, { method, code }, world.client()));
  /** The code at the factor itself, without a sign-in around it. */
  const use = (personId: string, code: string): Promise<boolean> =>
    world.asLogin((tx) => world.second.use(tx, personId, { method: 'totp', code }));

  it('of twenty sign-ins with one code at once, one succeeds', async () => {
    const { email, code } = await world.guarded();
    for (let round = 0; round < rounds; round++) {
      const waiting: string[] = [];
      for (let n = 0; n < 20; n++) waiting.push(await world.waiting(email));
      const now = code();
      const said = await Promise.all(waiting.map((secret) => complete(secret, now)));
      winners.push(said.filter((each) => each === 'accepted').length);
      world.clock.advance(24 * 3_600_000 + STEP_MS);
    }
    expect(new Set(winners)).toEqual(new Set([1]));
  });

  it('a code, the one before it and the one after are never taken again: A, B, A within 90 seconds', async () => {
    const { actor, code } = await world.guarded();
    for (let tried = 0; tried < replays;) {
      const a = code();
      expect(await use(actor.personId, a)).toBe(true);
      world.clock.advance(STEP_MS);
      const b = code();
      expect(await use(actor.personId, b)).toBe(true);
      for (const again of [a, b, a]) if (await use(actor.personId, again)) replayed++;
      world.clock.advance(STEP_MS);
      for (const again of [a, b]) if (await use(actor.personId, again)) replayed++;
      tried += 5;
      world.clock.advance(STEP_MS);
    }
    expect(replayed).toBe(0);
  });

  it('a clock that is put back opens nothing with codes that were used', async () => {
    const { actor, code } = await world.guarded();
    const used: string[] = [];
    for (let n = 0; n < 4; n++) {
      used.push(code());
      expect(await use(actor.personId, used[n]!)).toBe(true);
      world.clock.advance(STEP_MS);
    }
    world.clock.advance(-5 * STEP_MS);
    for (const each of [...used, code()]) expect(await use(actor.personId, each)).toBe(false);
    world.clock.advance(6 * STEP_MS);
    expect(await use(actor.personId, code())).toBe(true);
  });

  it('each recovery code opens once, also when twenty come at once', async () => {
    const { email, recoveryCodes } = await world.guarded();
    for (const code of recoveryCodes) {
      const [one, two] = [await world.waiting(email), await world.waiting(email)];
      const said = await Promise.all([
        complete(one, code, 'recovery-code'),
        complete(two, code, 'recovery-code'),
      ]);
      expect([...said].sort()).toEqual(['accepted', 'code-refused']);
      world.clock.advance(STEP_MS);
    }
    expect(await complete(await world.waiting(email), recoveryCodes[0]!, 'recovery-code')).toBe(
      'code-refused',
    );
  });

  it('five wrong codes lock the step, not the account', async () => {
    const { email, code } = await world.guarded();
    const step = await world.waiting(email);
    for (let n = 0; n < 5; n++) expect(await complete(step, '000000')).toBe('code-refused');
    expect(await complete(step, code())).toBe('second-step-over');
    expect(await complete(await world.waiting(email), code())).toBe('accepted');
  });

  it('a new password by mail opens no session: the second factor is still asked for', async () => {
    const { actor, email, secret, code } = await world.guarded();
    const cookies: unknown[] = [];
    await world.passwords.askReset(email, world.client().address);
    const [row] = await asSuperuser<{ id: string }>(
      world.test,
      'select id from password_resets where person_id = $1',
      [actor.personId],
    );
    const token = world.apps[0]!.get(Vault).token('password-reset', row!.id);
    const answer = await world.json(0, 'POST', '/api/v1/account/password/reset', { token, password: NEW });
    cookies.push(answer.headers['set-cookie']);
    expect(answer.status).toBe(204);
    expect(await world.sessions().find(secret)).toBeNull();
    const outcome = await world.signIns.signIn(email, NEW, world.client());
    expect(outcome.kind).toBe('second-step');
    expect(await outcomeOf(world.signIns.signIn(email, PASSWORD, world.client()))).toBe('sign-in-refused');
    expect(await complete(outcome.secret, code())).toBe('accepted');
    expect(cookies).toEqual([undefined]);
  });

  it('through the API: 202 and no session until the code is right', async () => {
    const { email, code } = await world.guarded();
    const first = await world.json(0, 'POST', '/api/v1/session', { email, password: PASSWORD });
    expect(first.status).toBe(202);
    expect(String(first.headers['set-cookie'])).toMatch(/^puente-step=/);
    const cookie = String(first.headers['set-cookie']).split(';')[0]!;
    expect((await world.json(0, 'GET', '/api/v1/session', undefined, { cookie })).status).toBe(401);
    const proof = { method: 'totp', code: '000000' };
    const step = '/api/v1/session/second-step';
    expect((await world.json(0, 'POST', step, proof, { cookie })).status).toBe(401);
    const done = await world.json(0, 'POST', step, { ...proof, code: code() }, { cookie });
    expect(done.status).toBe(200);
    const session = String(done.headers['set-cookie']).split(';')[0]!;
    expect((await world.json(0, 'GET', '/api/v1/session', undefined, { cookie: session })).status).toBe(200);
  });
});
