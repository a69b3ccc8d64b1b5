import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { Clock, DomainError } from '@puente/kernel';
import { logAccount } from '../account-log';
import { Limiter } from '../limits/limiter';
import { SecondFactors, type CodeProof, type SecondFactorMethod } from '../second-factor/second-factors';
import { hashOf } from '../session-secret';
import { deleteStep, findStep, takeTry, type StepRow } from './sign-in.repository';
import { SignInService, type SignedInDevice, type SignInClient } from './sign-in.service';

/** Five wrong codes end the step; the account stays as it is, and a new sign-in begins a new step. */
const MOST_TRIES = 5;

/** A second step as its page shows it. */
export interface SecondStep {
  readonly methods: readonly SecondFactorMethod[];
  readonly triesLeft: number;
}

/** Uses a second factor of the person within the transaction; false when it is not right. */
export type UseFactor = (tx: Tx, personId: string) => Promise<boolean>;

/** The second step of a sign-in: one of the person's second factors, five tries, ten minutes. */
@Injectable()
export class SecondStepService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SignInService) private readonly signIns: SignInService,
  ) {}

  /** The step of a cookie's secret, or null when it is over. */
  async find(secret: string): Promise<SecondStep | null> {
    return this.asLogin(async (tx) => {
      const step = await findStep(tx, hashOf(secret), this.clock.now());
      if (!step || step.tries >= MOST_TRIES) return null;
      const methods = await this.factors.methodsOf(tx, step.personId);
      return { methods, triesLeft: MOST_TRIES - step.tries };
    });
  }

  /** With a code of an app or a recovery code. Refusals: `code-refused`, `second-step-over`, `too-many-attempts`. */
  complete(secret: string, proof: CodeProof, client: SignInClient): Promise<SignedInDevice> {
    return this.completeWith(secret, proof.method, client, (tx, personId) =>
      this.factors.use(tx, personId, proof),
    );
  }

  /** The same with any kind of second factor; `use` looks at it and uses it up. */
  async completeWith(
    secret: string,
    method: SecondFactorMethod,
    client: SignInClient,
    use: UseFactor,
  ): Promise<SignedInDevice> {
    const step = await this.take(secret);
    const spent = await this.signIns.spend('second-step', step.email, client);
    const done = await this.asLogin(async (tx) => {
      if (!(await use(tx, step.personId)) || !(await deleteStep(tx, hashOf(secret)))) {
        const action = step.tries + 1 < MOST_TRIES ? 'second-step.failed' : 'second-step.locked';
        await logAccount(tx, step, action, { method });
        return null;
      }
      await this.limiter.forgive(tx, spent);
      return this.signIns.finish(tx, step, { method, assurance: 'second-factor' }, client);
    });
    if (done) return done;
    throw new DomainError('unauthenticated', 'code-refused', { left: MOST_TRIES - step.tries - 1 });
  }

  /** One of the step's tries, counted before the code is looked at and whatever becomes of it. */
  private async take(secret: string): Promise<StepRow> {
    const step = await this.asLogin(async (tx) => {
      const found = await findStep(tx, hashOf(secret), this.clock.now());
      return found && (await takeTry(tx, hashOf(secret), this.clock.now(), MOST_TRIES)) ? found : null;
    });
    if (!step) throw new DomainError('unauthenticated', 'second-step-over');
    return step;
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}
