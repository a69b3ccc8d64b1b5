import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { invalid } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { logAccount } from '../account-log';
import type { SignInMethod } from '../core';
import { Limiter, type SpentAttempt } from '../limits/limiter';
import { passwordMatches } from '../password';
import { SecondFactors, type CodeProof, type SecondFactorMethod } from '../second-factor/second-factors';
import { findPasswordHash } from '../sign-in/sign-in.repository';
import { SessionService, type OpenedSession, type SignedIn } from './session.service';

/** How a person who is signed in shows once more who they are: by a factor, or by the password when there is none. */
export type ProofMethod = SecondFactorMethod | 'password';
export type Proof = CodeProof | { readonly method: 'password'; readonly password: string };

/** Confirming within a session who one is; it renews the session, which then counts as proven for ten minutes. */
@Injectable()
export class ProofService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  /** What the person may prove themselves with. */
  async methods(actor: Actor): Promise<readonly ProofMethod[]> {
    const { personId } = requirePermission(actor, 'session:own');
    const methods = await this.asLogin((tx) => this.factors.methodsOf(tx, personId));
    return methods.length > 0 ? methods : ['password'];
  }

  /** A wrong proof is refused by its field (`code-refused`, `password-refused`); five within a quarter of an hour are enough. */
  async prove(signedIn: SignedIn, sessionSecret: string, proof: Proof): Promise<OpenedSession> {
    const { personId } = requirePermission(signedIn.actor, 'session:own');
    if (proof.method !== 'password') {
      return this.proveWith(signedIn, sessionSecret, proof.method, (tx) =>
        this.factors.use(tx, personId, proof),
      );
    }
    const spent = await this.spend(signedIn);
    const isRight = await this.isPassword(personId, proof.password);
    return this.settle(signedIn, sessionSecret, { method: 'password', spent }, async (tx) => {
      return isRight && (await this.factors.methodsOf(tx, personId)).length === 0;
    });
  }

  /** The same with any kind of factor; `use` looks at it and uses it up. */
  async proveWith(
    signedIn: SignedIn,
    sessionSecret: string,
    method: SignInMethod,
    use: (tx: Tx) => Promise<boolean>,
  ): Promise<OpenedSession> {
    return this.settle(signedIn, sessionSecret, { method, spent: await this.spend(signedIn) }, use);
  }

  private spend({ actor, deviceId }: SignedIn): Promise<SpentAttempt> {
    return this.limiter.spend({
      kind: 'proof',
      account: actor.personId,
      address: '',
      knownDevice: deviceId,
    });
  }

  private async settle(
    { actor, assurance }: SignedIn,
    sessionSecret: string,
    { method, spent }: { readonly method: SignInMethod; readonly spent: SpentAttempt },
    use: (tx: Tx) => Promise<boolean>,
  ): Promise<OpenedSession> {
    const renewed = await this.asLogin(async (tx) => {
      if (!(await use(tx))) {
        await logAccount(tx, actor, 'session.unproven', { method });
        return null;
      }
      await logAccount(tx, actor, 'session.proven', { method });
      await this.limiter.forgive(tx, spent);
      const reached = method === 'password' ? assurance : 'second-factor';
      return this.sessions.renew(tx, sessionSecret, { proof: { method, assurance: reached } });
    });
    if (!renewed) throw refusalOf(method);
    return renewed;
  }

  private async isPassword(personId: string, password: string): Promise<boolean> {
    return passwordMatches(await this.asLogin((tx) => findPasswordHash(tx, personId)), password);
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}

const refusalOf = (method: SignInMethod) =>
  invalid([
    method === 'password'
      ? { field: 'password', code: 'password-refused' }
      : method === 'passkey'
        ? { field: 'passkey', code: 'passkey-refused' }
        : { field: 'code', code: 'code-refused-again' },
  ]);
