import { randomBytes, randomUUID } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { OAuth2Server, type MutableToken } from 'oauth2-mock-server';
import type { AccessSettings } from '../access-settings';
import { Limiter } from '../limits/limiter';
import { SecondFactors } from '../second-factor/second-factors';
import { SessionService } from '../sessions/session.service';
import { SignInService, type SignInClient } from '../sign-in/sign-in.service';
import { SignInProvider } from './provider';
import { SingleSignOnService, type Leaving, type Returned } from './single-sign-on.service';

const MINUTE = 60_000;
const HOME = '/es/';

describe('signing in by an account elsewhere', () => {
  const clock = new FakeClock(new Date('2026-11-21T12:00:00Z'));
  const server = new OAuth2Server();
  let test: TestDatabase;
  let database: Database;
  let signOns: SingleSignOnService;
  let trusting: SingleSignOnService;
  let signIns: SignInService;

  beforeAll(async () => {
    await server.issuer.keys.generate('RS256');
    await server.start(0, '127.0.0.1');
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    const limiter = new Limiter(database, clock, vault);
    const withTrust = (trustsMfa: boolean): SingleSignOnService => {
      const elsewhere = { issuer: server.issuer.url!, clientId: 'puente', clientSecret: 'x', name: 'Correo' };
      const settings: AccessSettings = {
        ...{ secondFactor: 'offered' as const, publicUrl: 'https://puente.example' },
        singleSignOn: { ...elsewhere, trustsMfa },
      };
      const sessions = new SessionService(database, clock, settings);
      const second = new SecondFactors(clock, vault);
      signIns = new SignInService(database, clock, vault, limiter, second, sessions);
      return new SingleSignOnService(database, clock, limiter, new SignInProvider(settings), signIns);
    };
    trusting = withTrust(true);
    signOns = withTrust(false);
  });
  afterAll(async () => {
    await server.stop();
    await database.close();
    await test.drop();
  });
  afterEach(() => server.service.removeAllListeners());

  let next = 0;
  const client = (): SignInClient => ({ address: `198.51.100.${++next}`, device: '', deviceCookie: null });
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'accepted';
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  };
  const person = (): Promise<PersonActor> => saveMember(test, 'funder', 'program-officer');

  /** Whom the provider says to have seen, and how its next tokens differ from right ones. */
  const says = (payload: Readonly<Record<string, unknown>>): void => {
    server.service.on('beforeTokenSigning', (token: MutableToken) => {
      Object.assign(token.payload, payload);
    });
  };

  /** Goes to the provider as a browser does; answers the query with which it sends the browser back. */
  async function queryFrom(address: string): Promise<string> {
    const answer = await fetch(address, { redirect: 'manual' });
    return new URL(answer.headers.get('location')!).search;
  }

  interface Back {
    readonly by?: SingleSignOnService;
    readonly query?: string;
    readonly actor?: PersonActor | null;
    readonly secret?: string | null;
  }

  async function comeBack(leaving: Leaving, back: Back = {}): Promise<Returned> {
    const { by = signOns, actor = null, secret = leaving.secret } = back;
    const query = back.query ?? (await queryFrom(leaving.address));
    return by.comeBack({ secret, query, locale: 'es', actor }, client());
  }

  const enter = async (back: Back = {}): Promise<Returned> =>
    comeBack(await (back.by ?? signOns).leave('es', HOME, client()), back);

  /** Somebody who has linked the account `subject`. */
  async function linked(subject: string): Promise<PersonActor> {
    const actor = await person();
    says({ sub: subject });
    await comeBack(await signOns.leaveToLink(actor, 'es', '/es/account'), { actor });
    return actor;
  }

  const inLog = async (subject: string | null): Promise<string[]> =>
    (
      await asSuperuser<{ action: string }>(
        test,
        'select action from audit_log where subject_id is not distinct from $1 order by seq',
        [subject],
      )
    ).map(({ action }) => action);

  it('opens the session of who linked that account, with code, PKCE, state and nonce', async () => {
    const subject = randomUUID();
    const actor = await linked(subject);
    const leaving = await signOns.leave('es', HOME, client());
    const { searchParams: asked } = new URL(leaving.address);
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256', client_id: 'puente' },
      redirect_uri: 'https://puente.example/es/sign-in/provider/callback',
    });
    const done = await comeBack(leaving);
    if (done.kind !== 'session') throw new Error('No session was opened.');
    expect(done.signedIn.actor.personId).toBe(actor.personId);
    expect(done.signedIn.assurance).toBe('password');
    expect(done.next).toBe(HOME);
    expect(await signOns.linked(actor)).toMatchObject({ lastUsedOn: '2026-11-21' });
    expect(await inLog(actor.personId)).toEqual(['provider.linked', 'sign-in.done']);
  });

  it('refuses an account that nobody linked, whatever e-mail it has', async () => {
    await saveMember(test, 'hip', 'hip-admin');
    const actor = await person();
    says({ sub: randomUUID(), email: `${actor.personId}@ejemplo.invalid`, email_verified: true });
    expect(await codeOf(enter())).toBe('provider-refused');
    expect(await inLog(null)).toContain('provider.refused');
  });

  it('refuses another state, and none', async () => {
    const subject = randomUUID();
    await linked(subject);
    for (const state of ['other', null]) {
      const leaving = await signOns.leave('es', HOME, client());
      const query = new URLSearchParams(await queryFrom(leaving.address));
      if (state === null) query.delete('state');
      else query.set('state', state);
      expect(await codeOf(comeBack(leaving, { query: `?${query.toString()}` }))).toBe('provider-refused');
    }
  });

  it.each([
    ['another', 'other'],
    ['no', undefined],
  ])('refuses a token with %s nonce', async (_name, nonce) => {
    const subject = randomUUID();
    await linked(subject);
    says({ sub: subject, nonce });
    expect(await codeOf(enter())).toBe('provider-refused');
  });

  it('refuses a code that was brought before, a visit that is over, and another browser', async () => {
    const subject = randomUUID();
    await linked(subject);
    const leaving = await signOns.leave('es', HOME, client());
    const query = await queryFrom(leaving.address);
    expect(await codeOf(comeBack(leaving, { query, secret: null }))).toBe('provider-refused');
    expect((await comeBack(leaving, { query })).kind).toBe('session');
    expect(await codeOf(comeBack(leaving, { query }))).toBe('provider-refused');
    const another = await signOns.leave('es', HOME, client());
    expect(await codeOf(comeBack(another, { query }))).toBe('provider-refused');
    const late = await signOns.leave('es', HOME, client());
    clock.advance(10 * MINUTE);
    expect(await codeOf(comeBack(late))).toBe('provider-refused');
  });

  it('counts as two factors only where the provider says so and the operator takes its word', async () => {
    const subject = randomUUID();
    await linked(subject);
    const assurance = async (by: SingleSignOnService): Promise<string> => {
      const done = await enter({ by });
      return done.kind === 'session' ? done.signedIn.assurance : done.kind;
    };
    expect(await assurance(trusting)).toBe('password');
    says({ sub: subject, amr: ['pwd', 'mfa'] });
    expect(await assurance(signOns)).toBe('password');
    expect(await assurance(trusting)).toBe('second-factor');
  });

  it('asks for the second factor that the person has', async () => {
    const subject = randomUUID();
    const actor = await linked(subject);
    await asSuperuser(
      test,
      `insert into totp_factors (person_id, secret, confirmed_at) values ($1, '\\x00', now())`,
      [actor.personId],
    );
    expect((await enter()).kind).toBe('second-step');
  });

  it('is linked by who was just proven, in their own session, to one person only, and unlinked', async () => {
    const subject = randomUUID();
    const actor = await linked(subject);
    const other = await person();
    const leave = (who: PersonActor) => signOns.leaveToLink(who, 'es', '/es/account');
    expect(await codeOf(leave({ ...other, recentlyProven: false }))).toBe('step-up-needed');
    expect(await codeOf(comeBack(await leave(other), { actor: other }))).toBe('provider-linked');
    says({ sub: randomUUID() });
    expect(await codeOf(comeBack(await leave(other), { actor }))).toBe('provider-refused');
    expect(await codeOf(comeBack(await leave(other)))).toBe('provider-refused');
    await signOns.unlink(actor);
    expect(await codeOf(signOns.unlink(actor))).toBe('not-found');
    expect(await inLog(actor.personId)).toEqual(['provider.linked', 'provider.unlinked']);
    server.service.removeAllListeners();
    says({ sub: subject });
    expect(await codeOf(enter())).toBe('provider-refused');
  });

  it('a provider that is away is said to be away; where none is named, nothing is there', async () => {
    const settings = { secondFactor: 'offered', publicUrl: 'https://puente.example' } as const;
    const away = {
      issuer: 'http://127.0.0.1:9',
      clientId: 'x',
      clientSecret: 'x',
      name: 'x',
      trustsMfa: false,
    };
    const withProvider = (singleSignOn: typeof away | null) =>
      new SignInProvider({ ...settings, singleSignOn });
    const secrets = { state: 'x', nonce: 'x', verifier: 'x' };
    expect(await codeOf(withProvider(away).address(secrets, 'es'))).toBe('provider-away');
    expect(await codeOf(withProvider(null).address(secrets, 'es'))).toBe('not-found');
  });
});
