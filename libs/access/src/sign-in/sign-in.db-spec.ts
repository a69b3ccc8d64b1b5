import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { hashPassword } from '../password';
import { FactorService } from '../second-factor/factor.service';
import { SecondFactors } from '../second-factor/second-factors';
import { ProofService } from '../sessions/proof.service';
import { SessionService } from '../sessions/session.service';
import { SecondStepService } from './second-step.service';
import { SignInService, type SignInClient, type SignInOutcome } from './sign-in.service';

const PASSWORD = 'una frase larga y propia';
const MINUTE = 60_000;

describe('signing in', () => {
  const clock = new FakeClock(new Date('2026-11-21T12:00:00Z'));
  const settings = { secondFactor: 'offered', publicUrl: 'https://puente.example' } as const;
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let sessions: SessionService;
  let limiter: Limiter;
  let signIns: SignInService;
  let steps: SecondStepService;
  let factors: FactorService;
  let proofs: ProofService;
  let stored: string;

  beforeAll(async () => {
    stored = await hashPassword(PASSWORD);
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    limiter = new Limiter(database, clock, vault);
    const second = new SecondFactors(clock, vault);
    sessions = new SessionService(database, clock, settings);
    signIns = new SignInService(database, clock, vault, limiter, second, sessions);
    steps = new SecondStepService(database, clock, limiter, second, signIns);
    factors = new FactorService(database, clock, vault, second, sessions, settings);
    proofs = new ProofService(database, limiter, second, sessions);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  let next = 0;
  const client = (over: Partial<SignInClient> = {}): SignInClient => ({
    address: `198.51.100.${++next}`,
    device: 'Firefox · Linux',
    deviceCookie: null,
    ...over,
  });

  async function account(): Promise<{ actor: PersonActor; email: string }> {
    const actor = await saveMember(test, 'funder', 'program-officer');
    await asSuperuser(test, 'insert into credentials (person_id, password_hash) values ($1, $2)', [
      actor.personId,
      stored,
    ]);
    return { actor, email: `${actor.personId}@ejemplo.invalid` };
  }

  /** An account with an authenticator; answers how to make its codes. */
  async function withTotp() {
    const { actor, email } = await account();
    const first = sessionOf(await signIns.signIn(email, PASSWORD, client()));
    await factors.startTotp(actor);
    const { draft } = await factors.state(actor);
    const code = () =>
      generateSync({ secret: draft!.secret, epoch: Math.floor(clock.now().getTime() / 1000) });
    const done = await factors.confirmTotp(actor, first.secret, code());
    clock.advance(MINUTE);
    return { actor, email, code, first, ...done };
  }

  const sessionOf = (outcome: SignInOutcome) => {
    if (outcome.kind !== 'session') throw new Error('A second step was asked for.');
    return outcome;
  };
  const stepOf = async (email: string, from = client()) => {
    const outcome = await signIns.signIn(email, PASSWORD, from);
    if (outcome.kind !== 'second-step') throw new Error('No second step was asked for.');
    return outcome;
  };
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'accepted';
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  };

  it('opens a session with e-mail, in any spelling, and password', async () => {
    const { actor, email } = await account();
    const opened = sessionOf(await signIns.signIn(` ${email.toUpperCase()} `, PASSWORD, client()));
    expect(opened.signedIn).toMatchObject({ assurance: 'password', needsFactor: false });
    expect((await sessions.find(opened.secret))?.actor.personId).toBe(actor.personId);
    expect(await codeOf(signIns.signIn(email, 'wrong', client()))).toBe('sign-in-refused');
    expect(await codeOf(signIns.signIn('nobody@ejemplo.invalid', PASSWORD, client()))).toBe(
      'sign-in-refused',
    );
  });

  it('an authenticator ends other sessions, renews this one, and is asked for afterwards', async () => {
    const { email, code, first, secret, signedIn } = await withTotp();
    expect(await sessions.find(first.secret)).toBeNull();
    expect(await sessions.find(secret)).not.toBeNull();
    expect(signedIn).toMatchObject({ assurance: 'second-factor', actor: { recentlyProven: true } });
    const step = await stepOf(email);
    expect(step.methods).toEqual(['totp', 'recovery-code']);
    const done = await steps.complete(step.secret, { method: 'totp', code: code() }, client());
    expect(done.signedIn.assurance).toBe('second-factor');
    expect(await codeOf(steps.complete(step.secret, { method: 'totp', code: code() }, client()))).toBe(
      'second-step-over',
    );
  });

  it('a recovery code opens once, however it is typed', async () => {
    const { email, recoveryCodes } = await withTotp();
    const typed = ` ${recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ')} `;
    const use = async () =>
      codeOf(
        steps.complete((await stepOf(email)).secret, { method: 'recovery-code', code: typed }, client()),
      );
    expect(await use()).toBe('accepted');
    expect(await use()).toBe('code-refused');
  });

  it('five wrong codes end the step, not the account; ten minutes end it too', async () => {
    const { email, code } = await withTotp();
    const step = await stepOf(email);
    for (let tries = 0; tries < 5; tries++) {
      expect(await codeOf(steps.complete(step.secret, { method: 'totp', code: '000000' }, client()))).toBe(
        'code-refused',
      );
    }
    expect(await codeOf(steps.complete(step.secret, { method: 'totp', code: code() }, client()))).toBe(
      'second-step-over',
    );
    const again = await stepOf(email);
    expect(await codeOf(steps.complete(again.secret, { method: 'totp', code: code() }, client()))).toBe(
      'accepted',
    );
    const late = await stepOf(email);
    clock.advance(10 * MINUTE);
    expect(await steps.find(late.secret)).toBeNull();
  });

  it('the sixth wrong password from a place is refused, and so is the right one; others and known devices go on', async () => {
    const { email } = await account();
    const home = client();
    const known = sessionOf(await signIns.signIn(email, PASSWORD, home)).deviceCookie;
    for (let tries = 0; tries < 5; tries++) {
      expect(await codeOf(signIns.signIn(email, 'wrong', home))).toBe('sign-in-refused');
    }
    expect(await codeOf(signIns.signIn(email, PASSWORD, home))).toBe('too-many-attempts');
    expect(await codeOf(signIns.signIn(email.toUpperCase(), PASSWORD, home))).toBe('too-many-attempts');
    expect(await codeOf(signIns.signIn(email, PASSWORD, client()))).toBe('accepted');
    expect(await codeOf(signIns.signIn(email, PASSWORD, { ...home, deviceCookie: known }))).toBe('accepted');
    clock.advance(15 * MINUTE);
    expect(await codeOf(signIns.signIn(email, PASSWORD, home))).toBe('accepted');
  });

  it('names nobody knows are limited alike', async () => {
    const from = client();
    const said: string[] = [];
    for (let tries = 0; tries < 7; tries++) said.push(await codeOf(signIns.signIn('x@y.invalid', 'x', from)));
    expect(said).toEqual([
      ...Array<string>(5).fill('sign-in-refused'),
      ...Array<string>(2).fill('too-many-attempts'),
    ]);
  });

  it('of twenty guesses at once five are looked at', async () => {
    const { email } = await account();
    const from = client();
    const said = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(signIns.signIn(email, 'x', from))),
    );
    expect(said.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
  });

  it('guessing from everywhere leaves one attempt to each new place', async () => {
    const { email } = await account();
    for (let tries = 0; tries < 51; tries++) {
      await limiter.spend({ kind: 'sign-in', account: email, knownDevice: null, ...client() });
    }
    const fresh = client();
    expect(await codeOf(signIns.signIn(email, 'wrong', fresh))).toBe('sign-in-refused');
    expect(await codeOf(signIns.signIn(email, PASSWORD, fresh))).toBe('too-many-attempts');
    expect(await codeOf(signIns.signIn(email, PASSWORD, client()))).toBe('accepted');
  }, 30_000);

  it('a device cookie counts only for its own accounts, and only if it is ours', async () => {
    const one = await account();
    const other = await account();
    const from = client();
    const { deviceCookie } = sessionOf(await signIns.signIn(one.email, PASSWORD, from));
    for (const cookie of [deviceCookie, `${deviceCookie.slice(0, 36)}.${'A'.repeat(43)}`, 'nonsense']) {
      const place = client({ deviceCookie: cookie });
      for (let tries = 0; tries < 5; tries++) await codeOf(signIns.signIn(other.email, 'x', place));
      const said = await codeOf(signIns.signIn(other.email, PASSWORD, { ...place, deviceCookie: null }));
      expect(said).toBe('too-many-attempts');
    }
    const both = sessionOf(await signIns.signIn(other.email, PASSWORD, client({ deviceCookie })));
    expect(both.deviceCookie.slice(0, 36)).toBe(deviceCookie.slice(0, 36));
    expect(both.deviceCookie).toContain(deviceCookie.slice(37));
  });

  it('neither names nor addresses stand in the counters', async () => {
    const rows = await asSuperuser<{ all: string }>(test, 'select attempts::text as all from attempts');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ all }) => /198[.]51|ejemplo|@/.test(Buffer.from(all).toString()))).toEqual([]);
  });

  it('a proof renews the session; a password is none for who has a factor', async () => {
    const plain = await account();
    const opened = sessionOf(await signIns.signIn(plain.email, PASSWORD, client()));
    clock.advance(11 * MINUTE);
    expect(
      await codeOf(proofs.prove(opened.signedIn, opened.secret, { method: 'password', password: 'x' })),
    ).toBe('invalid-input');
    const proven = await proofs.prove(opened.signedIn, opened.secret, {
      method: 'password',
      password: PASSWORD,
    });
    expect(proven.signedIn).toMatchObject({ assurance: 'password', actor: { recentlyProven: true } });
    expect(await sessions.find(opened.secret)).toBeNull();

    const { signedIn, secret, code } = await withTotp();
    expect(await codeOf(proofs.prove(signedIn, secret, { method: 'password', password: PASSWORD }))).toBe(
      'invalid-input',
    );
    expect(await codeOf(proofs.prove(signedIn, secret, { method: 'totp', code: code() }))).toBe('accepted');
  });

  it('shows the secret of a factor that is being set up only soon after a proof', async () => {
    const { actor } = await account();
    await factors.startTotp(actor);
    expect((await factors.state(actor)).draft).not.toBeNull();
    expect((await factors.state({ ...actor, recentlyProven: false })).draft).toBeNull();
  });

  it('removing a factor or renewing codes needs a recent proof', async () => {
    const { actor, email } = await withTotp();
    const stale = { ...actor, recentlyProven: false };
    expect(await codeOf(factors.startTotp(stale))).toBe('step-up-needed');
    expect(await codeOf(factors.renewRecoveryCodes(stale))).toBe('step-up-needed');
    expect(await codeOf(factors.removeTotp(stale))).toBe('step-up-needed');
    await factors.removeTotp(actor);
    sessionOf(await signIns.signIn(email, PASSWORD, client()));
  });
});
