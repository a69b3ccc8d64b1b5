import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import { DomainError } from '@puente/kernel';
import { passwordMatches } from '../password';
import { SessionService, type OpenedSession } from '../sessions/session.service';
import { findSignIn, type SignInRow } from './sign-in.repository';

/** Where an attempt comes from, as far as limits and the list of devices need to know. */
export interface SignInClient {
  /** The address as the server sees it, behind the proxies that it trusts. */
  readonly address: string;
  /** Browser and system in coarse words. */
  readonly device: string;
}

/** What a right password leads to: a session. */
export type SignInOutcome = { readonly kind: 'session' } & OpenedSession;

/** Signing in with e-mail and password. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  /** An unknown name and a wrong password are refused alike (`sign-in-refused`). */
  async signIn(email: string, password: string, client: SignInClient): Promise<SignInOutcome> {
    const found = await this.check(email, password);
    const { personId, tenantId } = found;
    const opened = await this.database.asActor(systemActor('login'), (tx) =>
      this.sessions.open(tx, {
        personId,
        tenantId,
        method: 'password',
        assurance: 'password',
        device: client.device,
      }),
    );
    return { kind: 'session', ...opened };
  }

  private async check(email: string, password: string): Promise<SignInRow> {
    const found = await this.database.asActor(systemActor('login'), (tx) =>
      findSignIn(tx, email.trim().toLowerCase()),
    );
    if (!(await passwordMatches(found?.passwordHash ?? null, password)) || !found) {
      throw new DomainError('unauthenticated', 'sign-in-refused');
    }
    return found;
  }
}
