import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { recordAudits } from '@puente/audit';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, invalid } from '@puente/kernel';
import { addMail } from '@puente/mail';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { logAccount } from '../account-log';
import { passwordFault } from '../core';
import { Limiter, nameOf } from '../limits/limiter';
import { hashPassword, passwordMatches } from '../password';
import { deleteSessionsOf } from '../sessions/session.repository';
import { SessionService, type OpenedSession, type SignedIn } from '../sessions/session.service';
import { deleteStepsOf, findPasswordHash } from '../sign-in/sign-in.repository';
import { revokeTokensOf } from '../tokens/token.repository';
import {
  closeResetsOf,
  deleteCalendarsOf,
  findEmail,
  findReset,
  insertReset,
  savePasswordHash,
  takeReset,
  type ResetRow,
} from './password.repository';

/** A link for a new password holds for an hour. */
export const RESET_HOLDS_MS = 3_600_000;

interface Owner {
  readonly personId: string;
  readonly tenantId: string;
}

/** Changing a password with the old one, or by a link that comes by mail. Neither skips a second factor. */
@Injectable()
export class PasswordService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Limiter) private readonly limiter: Limiter,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  /** Refuses an unfit new password, then a wrong old one, by their fields; ends all other sessions and renews this one. */
  async change(
    signedIn: SignedIn,
    sessionSecret: string,
    old: string,
    fresh: string,
  ): Promise<OpenedSession> {
    const owner = requirePermission(signedIn.actor, 'password:renew');
    const { personId } = owner;
    const known = await this.asLogin(async (tx) => ({
      hash: await findPasswordHash(tx, personId),
      email: await findEmail(tx, personId),
    }));
    refuseUnfit(fresh, known.email);
    const spent = await this.limiter.spend({
      kind: 'proof',
      account: personId,
      address: '',
      knownDevice: signedIn.deviceId,
    });
    if (!(await passwordMatches(known.hash, old))) {
      await this.asLogin((tx) => logAccount(tx, owner, 'session.unproven', { method: 'password' }));
      throw refusedField('old', 'password-refused');
    }
    const passwordHash = await hashPassword(fresh);
    return this.asLogin(async (tx) => {
      await this.limiter.forgive(tx, spent);
      await this.save(tx, owner, passwordHash, signedIn.deviceId);
      await logAccount(tx, owner, 'password.changed');
      return this.sessions.renew(tx, sessionSecret);
    });
  }

  /** Does and says the same whoever is asked for: whether somebody has that e-mail is looked at later, by a job. */
  async askReset(email: string, address: string): Promise<void> {
    const account = nameOf(email);
    await this.limiter.spend({ kind: 'reset', account, address, knownDevice: null });
    await this.asLogin(async (tx) => {
      const id = randomUUID();
      const asked = await insertReset(tx, id, account, this.clock.now());
      if (!asked) return;
      await addToOutbox(tx, { name: 'password.reset', data: { resetId: id }, tenantId: asked.tenantId });
    });
  }

  /** Whether a link is ours, not used and not too old. */
  async isOpen(token: string): Promise<boolean> {
    return (await this.findOpen(token)) !== null;
  }

  /** Sets a new password by a link, once; ends all sessions, API tokens and calendar addresses. Who has a second factor is asked for it at the next sign-in. */
  async reset(token: string, fresh: string): Promise<void> {
    const found = await this.findOpen(token);
    if (!found) throw linkOver();
    refuseUnfit(fresh, found.row.email);
    const passwordHash = await hashPassword(fresh);
    await this.asLogin(async (tx) => {
      if (!(await takeReset(tx, found.id, this.clock.now()))) throw linkOver();
      await this.save(tx, found.row, passwordHash, null);
      await logAccount(tx, found.row, 'password.reset');
      await this.endTokens(tx, found.row);
      await this.endCalendars(tx, found.row);
    });
  }

  private async findOpen(token: string): Promise<{ id: string; row: ResetRow } | null> {
    const id = this.vault.checkToken('password-reset', token)?.id;
    const row = id ? await this.asLogin((tx) => findReset(tx, id)) : null;
    if (!id || !row) return null;
    return this.clock.now().getTime() - row.createdAt.getTime() < RESET_HOLDS_MS ? { id, row } : null;
  }

  /** Whoever had to be shut out may have made tokens. */
  private async endTokens(tx: Tx, { personId }: Owner): Promise<void> {
    const ended = await revokeTokensOf(tx, personId, this.clock.now());
    const revoked = ended.map(({ tenantId, id }) => {
      return { tenantId, action: 'token.revoked', subjectType: 'api-token', subjectId: id } as const;
    });
    await recordAudits(tx, systemActor('login'), revoked);
  }

  private async endCalendars(tx: Tx, { personId }: Owner): Promise<void> {
    const ended = (await deleteCalendarsOf(tx, personId)).map(({ tenantId }) => {
      return { tenantId, action: 'calendar.ended', subjectType: 'person', subjectId: personId } as const;
    });
    await recordAudits(tx, systemActor('login'), ended);
  }

  private async save(
    tx: Tx,
    { personId, tenantId }: Owner,
    passwordHash: string,
    keptDevice: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await savePasswordHash(tx, personId, passwordHash, now);
    await closeResetsOf(tx, personId, now);
    await deleteStepsOf(tx, personId);
    await deleteSessionsOf(tx, personId, keptDevice);
    await addMail(tx, { tenantId, to: { personId }, template: 'account-changed', data: {} });
  }

  private asLogin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('login'), work);
  }
}

const refusedField = (field: string, code: string): DomainError => invalid([{ field, code }]);
const linkOver = (): DomainError => new DomainError('conflict', 'reset-link-over');

function refuseUnfit(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (fault) throw refusedField('password', fault);
}
