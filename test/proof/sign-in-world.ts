import { randomUUID } from 'node:crypto';
import {
  FactorService,
  hashPassword,
  PasswordService,
  SecondFactors,
  SecondStepService,
  SessionService,
  SignInService,
  type NewFactor,
  type SignInClient,
  type SignInOutcome,
} from '@puente/access';
import { readConfig } from '@puente/config';
import { Database, systemActor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { generateSync } from 'otplib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppLog } from '@puente/logging';
import { createApp } from '../../apps/server/src/start-server';
import { ask, stopAsking, type Answer } from './ask';

export const PASSWORD = 'una frase larga y propia';

export interface Account {
  readonly actor: PersonActor;
  readonly email: string;
}

/** An account with an authenticator whose clock is the world's. */
export interface GuardedAccount extends Account, NewFactor {
  readonly code: () => string;
}

/** Several servers on one database, each as in a process of its own, whose clocks the test moves together. */
export class SignInWorld {
  readonly clock = new FakeClock(new Date());
  private readonly stored: Promise<string> = hashPassword(PASSWORD);
  private places = 0;

  private constructor(
    readonly test: TestDatabase,
    readonly apps: readonly NestExpressApplication[],
    readonly urls: readonly string[],
  ) {
    for (const app of apps) jest.spyOn(app.get(Clock), 'now').mockImplementation(() => this.clock.now());
  }

  /** One server for each set of settings. */
  static async start(...settings: Readonly<Record<string, string>>[]): Promise<SignInWorld> {
    const test = await cloneTestDatabase();
    const apps: NestExpressApplication[] = [];
    for (const each of settings) {
      const env = { DATABASE_APP_URL: test.appUrl, PUENTE_SECOND_FACTOR: 'offered', PUENTE_JOBS: 'leave' };
      const config = readConfig({ ...env, PORT: '0', ...each });
      const app = await createApp(config, test.appUrl, new AppLog('silent'));
      await app.listen(0, '127.0.0.1');
      apps.push(app);
    }
    const urls = await Promise.all(
      apps.map(async (app) => (await app.getUrl()).replace('[::1]', '127.0.0.1')),
    );
    const world = new SignInWorld(test, apps, urls);
    await saveMember(test, 'hip', 'hip-admin');
    return world;
  }

  async stop(): Promise<void> {
    stopAsking();
    for (const app of this.apps) await app.close();
    await this.test.drop();
  }

  get signIns(): SignInService {
    return this.apps[0]!.get(SignInService);
  }
  get steps(): SecondStepService {
    return this.apps[0]!.get(SecondStepService);
  }
  get factors(): FactorService {
    return this.apps[0]!.get(FactorService);
  }
  get second(): SecondFactors {
    return this.apps[0]!.get(SecondFactors);
  }
  get passwords(): PasswordService {
    return this.apps[0]!.get(PasswordService);
  }
  sessions(place = 0): SessionService {
    return this.apps[place]!.get(SessionService);
  }

  asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.apps[0]!.get(Database).asActor(systemActor('login'), work);
  }

  /** From a place that nobody came from before. */
  client(): SignInClient {
    const place = ++this.places;
    return {
      address: `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`,
      device: '',
      deviceCookie: null,
    };
  }

  /** Somebody of a funder of their own. */
  async account(role: 'program-officer' | 'funder-admin' = 'program-officer'): Promise<Account> {
    const actor = await saveMember(this.test, 'funder', role);
    const email = `cuenta-${randomUUID()}@ejemplo.invalid`;
    await asSuperuser(this.test, 'update people set email = $2 where id = $1', [actor.personId, email]);
    await asSuperuser(this.test, 'insert into credentials (person_id, password_hash) values ($1, $2)', [
      actor.personId,
      await this.stored,
    ]);
    return { actor, email };
  }

  async guarded(): Promise<GuardedAccount> {
    const { actor, email } = await this.account();
    const first = await this.signIns.signIn(email, PASSWORD, this.client());
    await this.factors.startTotp(actor);
    const { draft } = await this.factors.state(actor);
    const code = (): string =>
      generateSync({ secret: draft!.secret, epoch: Math.floor(this.clock.now().getTime() / 1000) });
    const made = await this.factors.confirmTotp(actor, first.secret, code());
    this.clock.advance(90_000);
    return { actor, email, code, ...made };
  }

  /** A sign-in with the right password that now waits for its second factor. */
  async waiting(email: string): Promise<string> {
    const outcome: SignInOutcome = await this.signIns.signIn(email, PASSWORD, this.client());
    if (outcome.kind !== 'second-step') throw new Error('No second step was asked for.');
    return outcome.secret;
  }

  /** A request to one of the servers, as JSON. */
  json(
    place: number,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const sent: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return ask(this.urls[place]!, {
      method,
      path,
      headers: { ...sent, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** `accepted`, or the code of the refusal. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
