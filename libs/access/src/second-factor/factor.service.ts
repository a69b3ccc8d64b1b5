import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { Clock, DomainError, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { tellAccount } from '../account-log';
import { AccessSettings } from '../access-settings';
import { deleteSessionsOf } from '../sessions/session.repository';
import { SessionService, type OpenedSession } from '../sessions/session.service';
import {
  confirmTotp,
  countRecoveryCodes,
  deleteTotp,
  findTotp,
  holdFactors,
  replaceRecoveryCodes,
  saveTotpDraft,
} from './factor.repository';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { SecondFactors, totpField } from './second-factors';
import { newTotpSecret, totpAddress, totpStep } from './totp';

const DRAFT_HOLDS_MS = 3_600_000;

/** The second factors of a person, for that person alone. */
export interface FactorState {
  /** Since when codes of an app are asked for; null: not at all. */
  readonly totpSince: Date | null;
  readonly recoveryCodesLeft: number;
  /** A secret that waits to be proven; shown only soon after a proof of who asks. */
  readonly draft: TotpDraft | null;
}

export interface TotpDraft {
  /** In Base32, for typing into an app. */
  readonly secret: string;
  /** For the QR code. */
  readonly address: string;
}

/** Shown once and then never again. */
export interface NewFactor extends OpenedSession {
  readonly recoveryCodes: readonly string[];
}

/** Adding, renewing and removing the codes of an app, and the codes for the day on which it is lost. */
@Injectable()
export class FactorService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(SecondFactors) private readonly second: SecondFactors,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(AccessSettings) private readonly settings: AccessSettings,
  ) {}

  async state(actor: Actor): Promise<FactorState> {
    const { personId, recentlyProven } = requirePermission(actor, 'factor:own');
    return this.asLogin(async (tx) => ({
      totpSince: (await findTotp(tx, personId))?.confirmedAt ?? null,
      recoveryCodesLeft: await countRecoveryCodes(tx, personId),
      draft: recentlyProven ? await this.draftOf(tx, personId) : null,
    }));
  }

  /** Makes a secret that counts once a code of it was typed. The factor that is there stays until then. */
  async startTotp(actor: Actor): Promise<void> {
    const { personId } = requirePermission(actor, 'factor:renew');
    const draft = this.vault.sealPersonal(totpField('draft', personId), newTotpSecret());
    await this.asLogin((tx) => saveTotpDraft(tx, personId, draft, this.clock.now()));
  }

  /** With a right code the secret counts, all other sessions end, and this one is renewed as proven by two factors. */
  async confirmTotp(actor: Actor, sessionSecret: string, code: string): Promise<NewFactor> {
    const owner = requirePermission(actor, 'factor:renew');
    const { personId } = owner;
    const recoveryCodes = newRecoveryCodes();
    const opened = await this.asLogin(async (tx) => {
      await this.takeDraft(tx, personId, code);
      await replaceRecoveryCodes(tx, personId, hashesOf(personId, recoveryCodes));
      const renewed = await this.sessions.renew(tx, sessionSecret, {
        proof: { method: 'totp', assurance: 'second-factor' },
      });
      await deleteSessionsOf(tx, personId, renewed.signedIn.deviceId);
      await tellAccount(tx, owner, 'factor.added');
      return renewed;
    });
    return { ...opened, recoveryCodes };
  }

  /** Ten new recovery codes; all earlier ones are worth nothing. */
  async renewRecoveryCodes(actor: Actor): Promise<readonly string[]> {
    const owner = requirePermission(actor, 'factor:renew');
    const { personId } = owner;
    const codes = newRecoveryCodes();
    await this.asLogin(async (tx) => {
      if ((await this.second.methodsOf(tx, personId)).length === 0) throw notFound();
      await replaceRecoveryCodes(tx, personId, hashesOf(personId, codes));
      await tellAccount(tx, owner, 'recovery-codes.renewed');
    });
    return codes;
  }

  /** Refused for the last factor where one is required: it can be renewed, not given up. */
  async removeTotp(actor: Actor): Promise<void> {
    const owner = requirePermission(actor, 'factor:renew');
    const { personId } = owner;
    await this.asLogin(async (tx) => {
      await holdFactors(tx, personId);
      if (!(await findTotp(tx, personId))?.confirmedAt) throw notFound();
      await deleteTotp(tx, personId);
      await this.afterRemoval(tx, personId);
      await tellAccount(tx, owner, 'factor.removed');
    });
  }

  private async afterRemoval(tx: Tx, personId: string): Promise<void> {
    if ((await this.second.methodsOf(tx, personId)).length > 0) return;
    if (this.settings.secondFactor === 'required') {
      throw new DomainError('conflict', 'second-factor-required');
    }
    await replaceRecoveryCodes(tx, personId, []);
  }

  private async takeDraft(tx: Tx, personId: string, code: string): Promise<void> {
    const now = this.clock.now();
    const draft = (await findTotp(tx, personId))?.draft ?? null;
    const known = await this.draftOf(tx, personId);
    const step = known && totpStep(known.secret, code, now);
    if (!known || !draft || step === null) throw codeRefused();
    const secret = this.vault.sealPersonal(totpField('secret', personId), known.secret);
    if (!(await confirmTotp(tx, personId, draft, { secret, step, now }))) throw codeRefused();
  }

  private async draftOf(tx: Tx, personId: string): Promise<TotpDraft | null> {
    const row = await findTotp(tx, personId);
    if (!row?.draft || this.clock.now().getTime() - row.draftAt!.getTime() > DRAFT_HOLDS_MS) return null;
    const secret = this.vault.openPersonal(totpField('draft', personId), row.draft);
    return { secret, address: totpAddress(secret, new URL(this.settings.publicUrl).hostname) };
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}

const hashesOf = (personId: string, codes: readonly string[]): Buffer[] =>
  codes.map((code) => recoveryCodeHash(personId, code));

const codeRefused = (): DomainError =>
  new DomainError('invalid', 'invalid-input', { count: 1 }, [{ field: 'code', code: 'code-refused' }]);
