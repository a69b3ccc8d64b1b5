import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@puente/permissions';
import { Database, systemActor, type Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import { logAccount } from '../account-log';
import { Limiter } from '../limits/limiter';
import { ProofService } from '../sessions/proof.service';
import type { OpenedSession, SignedIn } from '../sessions/session.service';
import { SecondStepService } from '../sign-in/second-step.service';
import { SignInService, type SignedInDevice, type SignInClient } from '../sign-in/sign-in.service';
import { findHouse } from '../sign-in/sign-in.repository';
import { findPasskey } from './passkey.repository';
import { SignedPasskeys, type PasskeySignature } from './signed-passkeys';

/** What a browser needs to have a passkey sign. */
export interface PasskeyQuestion {
  readonly challenge: string;
  readonly relyingParty: string;
}

/** Signing in with a passkey alone, as the second step after a password, and to confirm within a session who one is. */
@Injectable()
export class PasskeySignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(SignedPasskeys) private readonly signed: SignedPasskeys,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SecondStepService) private readonly steps: SecondStepService,
    @Inject(ProofService) private readonly proofs: ProofService,
  ) {}

  /** The same for everybody: it says nothing of who is known. Many from one network are refused (`too-many-attempts`). */
  async question({ address }: SignInClient): Promise<PasskeyQuestion> {
    await this.limiter.spend({ kind: 'challenge', account: 'passkey', address, knownDevice: null });
    const challenge = await this.asLogin((tx) => this.signed.challenge(tx, null));
    return { challenge, relyingParty: this.signed.relyingParty };
  }

  /** The device has recognised its person, so this counts as two factors. Refusals: `passkey-refused`, `too-many-attempts`. */
  async signIn(given: PasskeySignature, client: SignInClient): Promise<SignedInDevice> {
    const spent = await this.signIns.spend('sign-in', given.id, client);
    const opened = await this.asLogin(async (tx) => {
      const known = await this.signed.use(tx, given);
      if (!known) return this.refuse(tx, given);
      await this.limiter.forgive(tx, spent);
      return this.signIns.finish(tx, known, { method: 'passkey', assurance: 'second-factor' }, client);
    });
    if (!opened) throw new DomainError('unauthenticated', 'passkey-refused');
    return opened;
  }

  /** The second step with a passkey of the same person; refused as a wrong code is. */
  completeStep(secret: string, given: PasskeySignature, client: SignInClient): Promise<SignedInDevice> {
    return this.steps.completeWith(secret, 'passkey', client, (tx, personId) =>
      this.isOf(tx, personId, given),
    );
  }

  /** Renews the session, which then counts as proven for ten minutes. */
  prove(signedIn: SignedIn, sessionSecret: string, given: PasskeySignature): Promise<OpenedSession> {
    const { personId } = requirePermission(signedIn.actor, 'session:own');
    return this.proofs.proveWith(signedIn, sessionSecret, 'passkey', (tx) => this.isOf(tx, personId, given));
  }

  private async isOf(tx: Tx, personId: string, given: PasskeySignature): Promise<boolean> {
    return (await this.signed.use(tx, given))?.personId === personId;
  }

  /** In the log of whose passkey it would be, else in the house's. */
  private async refuse(tx: Tx, { id }: PasskeySignature): Promise<null> {
    const known = await findPasskey(tx, Buffer.from(id, 'base64url'));
    const tenantId = known?.tenantId ?? (await findHouse(tx));
    if (tenantId) await logAccount(tx, { personId: known?.personId ?? null, tenantId }, 'passkey.refused');
    return null;
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}
