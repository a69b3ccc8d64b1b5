import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { Clock, DomainError } from '@puente/kernel';
import { addMail } from '@puente/mail';
import { Vault } from '@puente/vault';
import { logAccount } from '../account-log';
import type { Assurance, SignInMethod } from '../core';
import { KnownDevices } from '../limits/known-devices';
import { Limiter, nameOf, type SpentAttempt } from '../limits/limiter';
import { passwordMatches } from '../password';
import { SecondFactors, type SecondFactorMethod } from '../second-factor/second-factors';
import { hashOf, newSecret } from '../session-secret';
import { SessionService, type OpenedSession } from '../sessions/session.service';
import { removeEnded } from './ended-things';
import { findSignIn, holdPassword, insertStep, type SignInRow } from './sign-in.repository';

/** Where an attempt comes from, as far as limits and the list of devices need to know. */
export interface SignInClient {
  /** The address as the server sees it, behind the proxies that it trusts. */
  readonly address: string;
  /** Browser and system in coarse words. */
  readonly device: string;
  /** The cookie by which a device shows which accounts were opened on it before. */
  readonly deviceCookie: string | null;
}

/** A session, and the cookie by which the device will be known. */
export interface SignedInDevice extends OpenedSession {
  readonly deviceCookie: string;
}

/** A sign-in that waits for its second factor; the secret goes into a cookie of its own. */
export interface WaitingSignIn {
  readonly secret: string;
  readonly methods: readonly SecondFactorMethod[];
  readonly expiresAt: Date;
}

/** What a right first factor leads to. */
export type SignInOutcome =
  ({ readonly kind: 'session' } & SignedInDevice) | ({ readonly kind: 'second-step' } & WaitingSignIn);

/** Whose sign-in it is; `email` names the account. */
export interface SigningIn {
  readonly personId: string;
  readonly tenantId: string;
  readonly email: string;
}

/** A second factor is awaited for ten minutes. */
const STEP_HOLDS_MS = 10 * 60_000;
const CLEANING_MS = 3_600_000;

/** The person whose password was right, and the password that it was. */
type Found = Pick<SigningIn, 'personId' | 'tenantId'> & { readonly passwordHash: string };

/** Signing in with e-mail and password, as far as the second factor. */
@Injectable()
export class SignInService {
  private readonly devices: KnownDevices;
  private nextCleaning = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) vault: Vault,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {
    this.devices = new KnownDevices(vault);
  }

  /** An unknown name and a wrong password are refused alike (`sign-in-refused`), and both count (`too-many-attempts`). */
  async signIn(email: string, password: string, client: SignInClient): Promise<SignInOutcome> {
    await this.cleanHourly();
    const account = nameOf(email);
    const spent = await this.spend('sign-in', account, client);
    const asked = await this.asLogin((tx) => findSignIn(tx, account));
    const found = await this.check(asked, password);
    const outcome = found && (await this.enter(found, account, spent, client));
    return outcome ?? this.refuse(asked, spent);
  }

  /** After a right first factor: a session, or the second step for whoever has a second factor. */
  async begin(tx: Tx, person: SigningIn, method: SignInMethod, client: SignInClient): Promise<SignInOutcome> {
    const methods = await this.factors.methodsOf(tx, person.personId);
    if (methods.length > 0) return { kind: 'second-step', ...(await this.wait(tx, person)), methods };
    return { kind: 'session', ...(await this.finish(tx, person, { method, assurance: 'password' }, client)) };
  }

  /** Opens the session of a person who has shown all that is asked for. */
  async finish(
    tx: Tx,
    { personId, tenantId, email }: SigningIn,
    proof: { readonly method: SignInMethod; readonly assurance: Assurance },
    client: SignInClient,
  ): Promise<SignedInDevice> {
    const opened = await this.sessions.open(tx, { personId, tenantId, ...proof, device: client.device });
    const account = nameOf(email);
    const known = this.devices.knownTo(account, client.deviceCookie) !== null;
    await logAccount(tx, { personId, tenantId }, 'sign-in.done', { method: proof.method, known });
    if (!known) await addMail(tx, { tenantId, to: { personId }, template: 'new-device', data: {} });
    return { ...opened, deviceCookie: this.devices.withAccount(account, client.deviceCookie) };
  }

  /** Counts an attempt at an account from where the client is. */
  spend(kind: 'sign-in' | 'second-step', account: string, client: SignInClient): Promise<SpentAttempt> {
    const knownDevice = this.devices.knownTo(nameOf(account), client.deviceCookie);
    return this.limiter.spend({ kind, account, address: client.address, knownDevice });
  }

  /** The same work for a name that nobody has: the same queries, a decoy to be hashed, a row in the log. */
  private async check(asked: SignInRow, password: string): Promise<Found | null> {
    const { personId, tenantId, passwordHash } = asked;
    const isRight = await passwordMatches(passwordHash, password);
    return isRight && personId && tenantId && passwordHash ? { personId, tenantId, passwordHash } : null;
  }

  /** Null when the password was replaced while it was looked at: it opens nothing any more. */
  private async enter(
    { personId, tenantId, passwordHash }: Found,
    email: string,
    spent: SpentAttempt,
    client: SignInClient,
  ): Promise<SignInOutcome | null> {
    return this.asLogin(async (tx) => {
      if (!(await holdPassword(tx, personId, passwordHash))) return null;
      await this.limiter.forgive(tx, spent);
      return this.begin(tx, { personId, tenantId, email }, 'password', client);
    });
  }

  private async refuse({ personId, tenantId, houseId }: SignInRow, { isLast }: SpentAttempt): Promise<never> {
    const recordedFor = tenantId ?? houseId;
    if (recordedFor) {
      const action = isLast ? 'sign-in.locked' : 'sign-in.failed';
      await this.asLogin((tx) => logAccount(tx, { personId, tenantId: recordedFor }, action));
    }
    throw new DomainError('unauthenticated', 'sign-in-refused');
  }

  private async cleanHourly(): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() < this.nextCleaning) return;
    this.nextCleaning = now.getTime() + CLEANING_MS;
    await this.asLogin((tx) => removeEnded(tx, now));
  }

  private async wait(tx: Tx, { personId, tenantId }: SigningIn): Promise<Omit<WaitingSignIn, 'methods'>> {
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + STEP_HOLDS_MS);
    await insertStep(tx, { idHash: hashOf(secret), personId, tenantId, now, expiresAt });
    return { secret, expiresAt };
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}
