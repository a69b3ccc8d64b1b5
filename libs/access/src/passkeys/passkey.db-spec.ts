import { randomBytes } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  SoftwarePasskey,
  type TestDatabase,
} from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { hashPassword } from '../password';
import { SecondFactors } from '../second-factor/second-factors';
import { ProofService } from '../sessions/proof.service';
import { SessionService } from '../sessions/session.service';
import { SecondStepService } from '../sign-in/second-step.service';
import { SignInService, type SignInClient } from '../sign-in/sign-in.service';
import { PasskeyService } from './passkey.service';
import { PasskeySignInService } from './passkey-sign-in.service';
import { SignedPasskeys } from './signed-passkeys';

const PASSWORD = 'una frase larga y propia';
const ORIGIN = 'https://puente.example';
const MINUTE = 60_000;

describe('passkeys', () => {
  const clock = new FakeClock(new Date('2026-11-21T12:00:00Z'));
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let sessions: SessionService;
  let signIns: SignInService;
  let passkeys: PasskeyService;
  let required: PasskeyService;
  let door: PasskeySignInService;
  let stored: string;

  beforeAll(async () => {
    stored = await hashPassword(PASSWORD);
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const settings = { secondFactor: 'offered', publicUrl: `${ORIGIN}/` } as const;
    const limiter = new Limiter(database, clock, vault);
    const second = new SecondFactors(clock, vault);
    const signed = new SignedPasskeys(clock, settings);
    sessions = new SessionService(database, clock, settings);
    signIns = new SignInService(database, clock, vault, limiter, second, sessions);
    const steps = new SecondStepService(database, clock, limiter, second, signIns);
    const proofs = new ProofService(database, limiter, second, sessions);
    passkeys = new PasskeyService(database, clock, signed, second, sessions, settings);
    const strict = { ...settings, secondFactor: 'required' } as const;
    required = new PasskeyService(database, clock, signed, second, sessions, strict);
    door = new PasskeySignInService(database, limiter, signed, signIns, steps, proofs);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  let next = 0;
  const client = (): SignInClient => ({ address: `198.51.100.${++next}`, device: '', deviceCookie: null });
  const challenge = async (): Promise<string> => (await door.question(client())).challenge;
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'accepted';
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  };

  /** Somebody signed in by password alone. */
  async function account() {
    const actor = await saveMember(test, 'funder', 'program-officer');
    const email = `${actor.personId}@ejemplo.invalid`;
    await asSuperuser(test, 'insert into credentials (person_id, password_hash) values ($1, $2)', [
      actor.personId,
      stored,
    ]);
    const outcome = await signIns.signIn(email, PASSWORD, client());
    if (outcome.kind !== 'session') throw new Error('A second step was asked for.');
    return { actor, email, ...outcome };
  }

  /** The same with a passkey. */
  async function withPasskey() {
    const { actor, email, secret, signedIn } = await account();
    const key = new SoftwarePasskey(ORIGIN);
    const draft = await passkeys.draft(signedIn);
    const added = await passkeys.add(actor, secret, ' Teléfono  azul ', key.made(draft.challenge));
    return { actor, email, key, ...added };
  }

  const codesInLog = async ({ personId }: PersonActor): Promise<string[]> =>
    (
      await asSuperuser<{ action: string }>(
        test,
        'select action from audit_log where subject_id = $1 order by seq',
        [personId],
      )
    ).map(({ action }) => action);

  it('is added by a session that was just proven, which it renews as proven by two factors', async () => {
    const { actor, secret, signedIn } = await account();
    const key = new SoftwarePasskey(ORIGIN);
    const { challenge: given, relyingParty } = await passkeys.draft(signedIn);
    expect(relyingParty).toBe('puente.example');
    const added = await passkeys.add(actor, secret, ' Teléfono  azul ', key.made(given));
    expect(added.signedIn).toMatchObject({ assurance: 'second-factor' });
    expect(await sessions.find(secret)).toBeNull();
    expect(await passkeys.list(actor)).toMatchObject([{ name: 'Teléfono azul', lastUsedOn: null }]);
    expect(await codesInLog(actor)).toContain('passkey.added');
    const stale = { ...actor, recentlyProven: false };
    expect(await codeOf(passkeys.draft({ ...signedIn, actor: stale }))).toBe('step-up-needed');
    expect(await codeOf(passkeys.add(stale, added.secret, 'x', key.made(given)))).toBe('step-up-needed');
    expect(await codeOf(passkeys.remove(stale, added.id))).toBe('step-up-needed');
  });

  it('is not added with another’s challenge, twice, for another origin, or by a device that recognised nobody', async () => {
    const { actor, secret, signedIn } = await account();
    const other = await account();
    const key = new SoftwarePasskey(ORIGIN);
    const draft = async (of = signedIn) => (await passkeys.draft(of)).challenge;
    const add = (made: ReturnType<SoftwarePasskey['made']>, by = secret) =>
      codeOf(passkeys.add(actor, by, 'Llave', made));
    expect(await add(key.made(await draft(other.signedIn)))).toBe('passkey-refused');
    expect(await add(key.made(await challenge()))).toBe('passkey-refused');
    expect(await add(key.made(await draft(), { origin: 'https://otro.example' }))).toBe('passkey-refused');
    expect(await add(key.made(await draft(), { verified: false }))).toBe('passkey-refused');
    const late = await draft();
    clock.advance(5 * MINUTE);
    expect(await add(key.made(late))).toBe('passkey-refused');
    const given = await draft();
    const { secret: renewed } = await passkeys.add(actor, secret, 'Llave', key.made(given));
    expect(await add(key.made(given), renewed)).toBe('passkey-refused');
    expect(await add(key.made(await draft()), renewed)).toBe('passkey-refused');
  });

  it('opens a session by itself, which counts as two factors', async () => {
    const { actor, key } = await withPasskey();
    const opened = await door.signIn(key.signed(await challenge()), client());
    expect(opened.signedIn).toMatchObject({ assurance: 'second-factor', needsFactor: false });
    expect(opened.signedIn.actor.personId).toBe(actor.personId);
    expect(await passkeys.list(actor)).toMatchObject([{ lastUsedOn: '2026-11-21' }]);
  });

  it('a challenge is good once, for five minutes, and only if it is ours', async () => {
    const { actor, key } = await withPasskey();
    const enter = (given: string) => codeOf(door.signIn(key.signed(given), client()));
    const given = await challenge();
    expect(await enter(given)).toBe('accepted');
    expect(await enter(given)).toBe('passkey-refused');
    expect(await enter(randomBytes(32).toString('base64url'))).toBe('passkey-refused');
    const late = await challenge();
    clock.advance(5 * MINUTE);
    expect(await enter(late)).toBe('passkey-refused');
    expect(await codesInLog(actor)).toContain('passkey.refused');
  });

  it.each([
    ['for another origin', { origin: 'https://otro.example' }],
    ['by a device that recognised nobody', { verified: false }],
  ])('refuses a signature %s', async (_name, answering) => {
    const { key } = await withPasskey();
    const given = key.signed(await challenge(), answering);
    expect(await codeOf(door.signIn(given, client()))).toBe('passkey-refused');
  });

  it('refuses a signature by another key, and a passkey that nobody has', async () => {
    const { key } = await withPasskey();
    const forger = new SoftwarePasskey(ORIGIN);
    const forged = { ...forger.signed(await challenge()), id: key.id };
    expect(await codeOf(door.signIn(forged, client()))).toBe('passkey-refused');
    expect(await codeOf(door.signIn(forger.signed(await challenge()), client()))).toBe('passkey-refused');
    const nonsense = { id: 'x', clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' };
    expect(await codeOf(door.signIn(nonsense, client()))).toBe('passkey-refused');
  });

  it('a counter that does not grow is refused and written down: the passkey may be a copy', async () => {
    const { actor, key } = await withPasskey();
    const enter = async (counter: number) =>
      codeOf(door.signIn(key.signed(await challenge(), { counter }), client()));
    expect(await enter(7)).toBe('accepted');
    for (const again of [7, 6, 0]) expect(await enter(again)).toBe('passkey-refused');
    expect(await codesInLog(actor)).toContain('passkey.counter-refused');
    expect(await enter(8)).toBe('accepted');
  });

  it('a passkey that counts nothing always says zero', async () => {
    const { key } = await withPasskey();
    for (let round = 0; round < 2; round++) {
      const given = key.signed(await challenge(), { counter: 0 });
      expect(await codeOf(door.signIn(given, client()))).toBe('accepted');
    }
  });

  it('is the second step after the password, for its own person only', async () => {
    const { actor, email, key } = await withPasskey();
    const stranger = await withPasskey();
    const outcome = await signIns.signIn(email, PASSWORD, client());
    if (outcome.kind !== 'second-step') throw new Error('No second step was asked for.');
    expect(outcome.methods).toEqual(['passkey']);
    const complete = async (by: SoftwarePasskey) =>
      door.completeStep(outcome.secret, by.signed(await challenge()), client());
    expect(await codeOf(complete(stranger.key))).toBe('code-refused');
    const done = await complete(key);
    expect(done.signedIn.actor.personId).toBe(actor.personId);
    expect(done.signedIn.assurance).toBe('second-factor');
  });

  it('confirms within a session who one is', async () => {
    const { key, secret } = await withPasskey();
    const stranger = await withPasskey();
    clock.advance(15 * MINUTE);
    const signedIn = (await sessions.find(secret))!;
    expect(signedIn.actor.recentlyProven).toBe(false);
    const prove = async (by: SoftwarePasskey) => door.prove(signedIn, secret, by.signed(await challenge()));
    expect(await codeOf(prove(stranger.key))).toBe('invalid-input');
    const renewed = await prove(key);
    expect(renewed.signedIn.actor.recentlyProven).toBe(true);
    expect(await sessions.find(secret)).toBeNull();
  });

  it('is renamed and removed by its person alone; where a factor is required the last one stays', async () => {
    const { actor, id } = await withPasskey();
    const stranger = await withPasskey();
    expect(await codeOf(passkeys.rename(stranger.actor, id, 'Mía'))).toBe('not-found');
    expect(await codeOf(passkeys.remove(stranger.actor, id))).toBe('not-found');
    expect(await codeOf(passkeys.rename(actor, id, '  '))).toBe('invalid-input');
    await passkeys.rename(actor, id, 'Llave de la oficina');
    expect(await passkeys.list(actor)).toMatchObject([{ name: 'Llave de la oficina' }]);
    expect(await codeOf(required.remove(actor, id))).toBe('second-factor-required');
    await passkeys.remove(actor, id);
    expect(await passkeys.list(actor)).toEqual([]);
    expect(await codesInLog(actor)).toEqual(expect.arrayContaining(['passkey.renamed', 'passkey.removed']));
  });

  it('challenges from one network end somewhere', async () => {
    const from = client();
    for (let asked = 0; asked < 100; asked++) await door.question(from);
    expect(await codeOf(door.question(from))).toBe('too-many-attempts');
    expect(await codeOf(door.question(client()))).toBe('accepted');
  });

  it('ended challenges are removed', async () => {
    await challenge();
    clock.advance(2 * 3_600_000);
    await codeOf(signIns.signIn('nobody@ejemplo.invalid', PASSWORD, client()));
    const left = await database.asActor(systemActor('login'), (tx) =>
      tx.query<unknown[]>('select 1 from passkey_challenges'),
    );
    expect(left).toEqual([]);
  });
});
