import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { addNotice } from '@puente/mail';
import { Clock, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { contentOf, faultsOfBankAccount, holdEndsAt, type BankAccountInput } from '../core';
import type { BankAccount } from '../entities/bank-account.entity';
import type { BankAccountVersion } from './bank-account';
import { openBankAccount, sealBankAccount } from './bank-account-seal';
import {
  decideBankAccount,
  insertBankAccount,
  listBankAccounts,
  lockBankAccount,
  type Decision,
} from './bank-account.repository';

/** Who is told of every change, by another way than the page. */
const TOLD = ['nonprofit-finance', 'legal-representative', 'nonprofit-admin', 'hip-admin'];

/** Where a nonprofit's money goes: each change is a version, waits 48 hours and needs a second person of its own. */
@Injectable()
export class BankAccountService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All versions, newest first. */
  async list(actor: Actor): Promise<BankAccountVersion[]> {
    const { tenantId } = requirePermission(actor, 'bank-account:read-own');
    return this.database.asActor(actor, async (tx) => {
      const rows = await listBankAccounts(tx, tenantId);
      const cipher = await this.vault.cipherOf(tx, tenantId);
      if (rows.length > 0) await record(tx, actor, 'bank-account.read', tenantId, null);
      return rows.map((row) => openBankAccount(cipher, row));
    });
  }

  /** Proposes another account; one that still waited is replaced by it. Refuses with every field at fault. */
  async propose(actor: Actor, input: BankAccountInput): Promise<string> {
    const person = requirePermission(actor, 'bank-account:propose');
    const faults = faultsOfBankAccount(input);
    if (faults.length > 0) throw invalid(faults);
    const id = randomUUID();
    await this.database.asActor(actor, (tx) => this.addVersion(tx, person, id, input));
    return id;
  }

  /** Approves the newest version as it was shown (`fingerprint`), by somebody who did not propose it. */
  async approve(actor: Actor, id: string, fingerprint: string): Promise<void> {
    await this.decide(actor, id, fingerprint, 'approved');
  }

  /** Refuses a proposed version, or takes back one's own. */
  async refuse(actor: Actor, id: string, fingerprint: string): Promise<void> {
    await this.decide(actor, id, fingerprint, 'refused');
  }

  private async addVersion(tx: Tx, person: PersonActor, id: string, input: BankAccountInput): Promise<void> {
    const { tenantId, personId } = person;
    const now = this.clock.now();
    const [newest] = await listBankAccounts(tx, tenantId);
    if (newest?.state === 'proposed') {
      const decision = { state: 'replaced', decidedBy: personId, decidedAt: now } as const;
      if (!(await decideBankAccount(tx, newest, decision))) throw staleVersion();
    }
    const cipher = await this.vault.sealerOf(tx, tenantId);
    await insertBankAccount(tx, {
      tenantId,
      id,
      version: (newest?.version ?? 0) + 1,
      ...sealBankAccount(cipher, { tenantId, id }, contentOf(input)),
      proposedBy: personId,
      proposedAt: now,
      heldUntil: holdEndsAt(now),
    });
    await record(tx, person, 'bank-account.proposed', tenantId, id);
    await addNotice(tx, { tenantId, to: { roles: TOLD }, kind: 'payment-details', subjectId: id });
  }

  private async decide(
    actor: Actor,
    id: string,
    fingerprint: string,
    state: 'approved' | 'refused',
  ): Promise<void> {
    const { tenantId, personId } = requirePermission(actor, 'bank-account:read-own');
    await this.database.asActor(actor, async (tx) => {
      const row = await load(tx, tenantId, id);
      requirePermission(actor, state === 'approved' ? 'bank-account:approve' : 'bank-account:refuse', row);
      const decision: Decision = { state, decidedBy: personId, decidedAt: this.clock.now() };
      if (!(await decideBankAccount(tx, { tenantId, id, fingerprint }, decision))) throw staleVersion();
      await record(tx, actor, `bank-account.${state}`, tenantId, id);
      const kind = `payment-details-${state}` as const;
      await addNotice(tx, { tenantId, to: { roles: TOLD }, kind, subjectId: id });
    });
  }
}

async function load(tx: Tx, tenantId: string, id: string): Promise<BankAccount> {
  const row = isUuid(id) ? await lockBankAccount(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

const record = (
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  tenantId: string,
  subjectId: string | null,
): Promise<void> => recordAudit(tx, actor, { tenantId, action, subjectType: 'bank-account', subjectId });
