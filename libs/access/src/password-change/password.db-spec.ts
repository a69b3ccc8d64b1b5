import { randomBytes } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { hashPassword } from '../password';
import { SecondFactors } from '../second-factor/second-factors';
import { SessionService } from '../sessions/session.service';
import { SignInService } from '../sign-in/sign-in.service';
import { TokenService } from '../tokens/token.service';
import { PasswordResetHandler } from './password-reset.handler';
import { PasswordService } from './password.service';

const OLD = 'una frase larga y propia';
const NEW = 'tres tazas azules y un tren';
const HOUR = 3_600_000;

describe('a new password', () => {
  const clock = new FakeClock(new Date('2026-11-21T12:00:00Z'));
  const settings = { secondFactor: 'offered', publicUrl: 'https://puente.example' } as const;
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let sessions: SessionService;
  let signIns: SignInService;
  let passwords: PasswordService;
  let tokens: TokenService;
  let actor: PersonActor;
  let email: string;
  let stored: string;

  beforeAll(async () => {
    stored = await hashPassword(OLD);
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const limiter = new Limiter(database, clock, vault);
    sessions = new SessionService(database, clock, settings);
    signIns = new SignInService(database, clock, vault, limiter, new SecondFactors(clock, vault), sessions);
    tokens = new TokenService(database, clock, limiter);
    passwords = new PasswordService(database, clock, vault, limiter, sessions);
    await saveMember(test, 'hip', 'hip-admin');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    actor = await saveMember(test, 'nonprofit', 'nonprofit-writer');
    email = `${actor.personId}@ejemplo.invalid`;
    await asSuperuser(test, 'insert into credentials (person_id, password_hash) values ($1, $2)', [
      actor.personId,
      stored,
    ]);
  });

  let places = 0;
  const signIn = async (password: string) => {
    const client = { address: `192.0.2.${++places}`, device: '', deviceCookie: null };
    const outcome = await signIns.signIn(email, password, client);
    if (outcome.kind !== 'session') throw new Error('A second step was asked for.');
    return outcome;
  };
  const recorded = async (): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      test,
      'select action from audit_log where tenant_id = $1 order by seq',
      [actor.tenantId],
    );
    return rows.map((row) => row.action);
  };
  const mails = (): Promise<{ template: string; data: { id: string; expiresAt: string } }[]> =>
    asSuperuser(test, 'select template, data from mails where person_id = $1', [actor.personId]);
  /** What the mail's link holds. */
  async function askForLink(): Promise<string> {
    await passwords.askReset(` ${email.toUpperCase()}`, '192.0.2.77');
    const [job] = await asSuperuser<{ data: { resetId: string } }>(
      test,
      `select data from outbox where name = 'password.reset' and tenant_id = $1`,
      [actor.tenantId],
    );
    await new PasswordResetHandler(database).handle(job!.data);
    const mail = (await mails()).find(({ template }) => template === 'password-reset')!;
    return vault.token('password-reset', mail.data.id, new Date(mail.data.expiresAt));
  }

  it('takes the old one, ends all other sessions and renews this one', async () => {
    const other = await signIn(OLD);
    const { secret, signedIn } = await signIn(OLD);
    await expect(passwords.change(signedIn, secret, 'wrong', NEW)).rejects.toMatchObject({
      errors: [{ field: 'old', code: 'password-refused' }],
    });
    await expect(passwords.change(signedIn, secret, OLD, 'corta')).rejects.toMatchObject({
      errors: [{ field: 'password', code: 'password-too-short' }],
    });
    const renewed = await passwords.change(signedIn, secret, OLD, NEW);
    expect(await sessions.find(secret)).toBeNull();
    expect(await sessions.find(other.secret)).toBeNull();
    expect(await sessions.find(renewed.secret)).not.toBeNull();
    await expect(signIn(OLD)).rejects.toMatchObject({ code: 'sign-in-refused' });
    await signIn(NEW);
    expect(await recorded()).toEqual([
      'sign-in.done',
      'sign-in.done',
      'session.unproven',
      'password.changed',
      'sign-in.failed',
      'sign-in.done',
    ]);
    expect((await mails()).map(({ template }) => template)).toContain('account-changed');
  });

  it('is refused as unfit before the old one is looked at, as often as it is', async () => {
    const { secret, signedIn } = await signIn(OLD);
    for (let tries = 0; tries < 7; tries++) {
      await expect(passwords.change(signedIn, secret, 'wrong', 'corta')).rejects.toMatchObject({
        errors: [{ field: 'password', code: 'password-too-short' }],
      });
    }
    await passwords.change(signedIn, secret, OLD, NEW);
    expect(await recorded()).toEqual(['sign-in.done', 'password.changed']);
  });

  it('that comes while the old one is looked at leaves nothing open with the old one', async () => {
    await signIn(OLD);
    const token = await askForLink();
    const asActor = database.asActor.bind(database);
    let transactions = 0;
    const spy = jest.spyOn(database, 'asActor').mockImplementation(async (who, work) => {
      if (++transactions === 3) await passwords.reset(token, NEW);
      return asActor(who, work);
    });
    const late = signIn(OLD);
    await expect(late).rejects.toMatchObject({ code: 'sign-in-refused' });
    spy.mockRestore();
    expect(transactions).toBeGreaterThan(3);
    const sessionsLeft = await asSuperuser(test, 'select 1 from sessions where person_id = $1', [
      actor.personId,
    ]);
    expect(sessionsLeft).toEqual([]);
    expect((await recorded()).slice(-2)).toEqual(['password.reset', 'sign-in.failed']);
  });

  it('comes by a link once, within an hour, and ends all sessions', async () => {
    const { secret } = await signIn(OLD);
    const token = await askForLink();
    expect(await passwords.isOpen(token)).toBe(true);
    await expect(passwords.reset(token, 'password1234')).rejects.toMatchObject({
      errors: [{ field: 'password', code: 'password-too-common' }],
    });
    await passwords.reset(token, NEW);
    expect(await sessions.find(secret)).toBeNull();
    expect(await passwords.isOpen(token)).toBe(false);
    await expect(passwords.reset(token, OLD)).rejects.toMatchObject({ code: 'reset-link-over' });
    await signIn(NEW);
    expect(await recorded()).toEqual([
      'sign-in.done',
      'password.reset-asked',
      'password.reset',
      'sign-in.done',
    ]);
  });

  it('that comes by a link ends the API tokens, one that is changed does not', async () => {
    const { secret, signedIn } = await signIn(OLD);
    const { token } = await tokens.make(signedIn.actor, { name: 'Tablero', scopes: ['consent:read'] });
    await passwords.change(signedIn, secret, OLD, `${NEW} dos`);
    expect(await tokens.find(token, '192.0.2.1')).not.toBeNull();
    await passwords.reset(await askForLink(), NEW);
    expect(await tokens.find(token, '192.0.2.1')).toBeNull();
    expect((await recorded()).slice(-2)).toEqual(['password.reset', 'token.revoked']);
  });

  it('that comes by a link ends the address of a calendar, one that is changed does not', async () => {
    const feeds = async (): Promise<number> =>
      (await asSuperuser(test, 'select 1 from calendar_feeds where person_id = $1', [actor.personId])).length;
    await asSuperuser(test, 'insert into calendar_feeds values ($1, $2, $3, $4)', [
      ...[actor.tenantId, actor.personId, randomBytes(32), clock.now()],
    ]);
    const { secret, signedIn } = await signIn(OLD);
    await passwords.change(signedIn, secret, OLD, `${NEW} dos`);
    expect(await feeds()).toBe(1);
    await passwords.reset(await askForLink(), NEW);
    expect(await feeds()).toBe(0);
    expect((await recorded()).slice(-2)).toEqual(['password.reset', 'calendar.ended']);
  });

  it('of twenty uses of a link at once one counts; an old or foreign link none', async () => {
    const token = await askForLink();
    const uses = Array.from({ length: 20 }, (_, n) => passwords.reset(token, `${NEW} ${n}`));
    const done = await Promise.allSettled(uses);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const late = await askForLink();
    clock.advance(HOUR);
    expect(await passwords.isOpen(late)).toBe(false);
    await expect(passwords.reset('nonsense', NEW)).rejects.toMatchObject({ code: 'reset-link-over' });
  });

  it('asking for somebody whom nobody knows leaves the same rows, and no mail', async () => {
    const count = async (table: string): Promise<number> =>
      (await asSuperuser<{ n: number }>(test, `select count(*)::int as n from ${table}`))[0]!.n;
    const before = await Promise.all(['password_resets', 'outbox', 'mails'].map(count));
    await passwords.askReset('nadie@ejemplo.invalid', '192.0.2.78');
    const after = await Promise.all(['password_resets', 'outbox', 'mails'].map(count));
    expect(after.map((n, index) => n - before[index]!)).toEqual([1, 1, 0]);
    const [job] = await asSuperuser<{ data: { resetId: string } }>(
      test,
      `select data from outbox where name = 'password.reset' order by created_at desc limit 1`,
    );
    await new PasswordResetHandler(database).handle(job!.data);
    expect(await count('mails')).toBe(after[2]);
  });
});
