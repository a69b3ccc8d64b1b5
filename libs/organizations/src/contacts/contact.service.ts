import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { faultsOfContact, type ContactInput } from '../core';
import type { Contact, KnownNumber } from './contact';
import { openContact, sealContact } from './contact-seal';
import {
  contactExists,
  countContacts,
  deleteContact,
  insertContact,
  listContacts,
  replaceContact,
  type ContactKey,
} from './contact.repository';

export const MOST_CONTACTS = 20;

/** Whom to reach at a nonprofit: kept by its own people, sealed, every reading recorded where they see it. */
@Injectable()
export class ContactService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** The contacts of one's own organisation. */
  async list(actor: Actor): Promise<Contact[]> {
    const { tenantId } = requirePermission(actor, 'contact:read-own');
    return this.database.asActor(actor, (tx) => this.read(tx, actor, tenantId));
  }

  /** The contacts of a nonprofit, for HIP. */
  async of(actor: Actor, nonprofitId: string): Promise<Contact[]> {
    requirePermission(actor, 'contact:read');
    if (!isUuid(nonprofitId)) throw notFound();
    return this.database.asActor(actor, (tx) => this.read(tx, actor, nonprofitId));
  }

  /** Numbers of a nonprofit that nobody changed since an instant, for HIP. */
  async numbersBefore(actor: Actor, nonprofitId: string, before: Date): Promise<KnownNumber[]> {
    requirePermission(actor, 'contact:read');
    const contacts = await this.database.asActor(actor, (tx) => this.read(tx, actor, nonprofitId, before));
    return contacts.flatMap(({ name, phone }) => (phone === '' ? [] : [{ name, phone }]));
  }

  /** Adds a contact; refuses with every field at fault, and more than twenty. */
  async add(actor: Actor, input: ContactInput): Promise<string> {
    const { tenantId } = requirePermission(actor, 'contact:edit-own');
    refuseFaults(input);
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      if ((await countContacts(tx, tenantId)) >= MOST_CONTACTS) {
        throw new DomainError('conflict', 'too-many-contacts', { most: MOST_CONTACTS });
      }
      const cipher = await this.vault.sealerOf(tx, tenantId);
      await insertContact(tx, tenantId, id, sealContact(cipher, { tenantId, id }, input));
      await record(tx, actor, 'contact.added', tenantId, id);
    });
    return id;
  }

  /** Replaces a contact if nobody else did since `seenVersion`; otherwise refuses with `stale-version`. */
  async change(actor: Actor, id: string, seenVersion: number, input: ContactInput): Promise<void> {
    const { tenantId } = requirePermission(actor, 'contact:edit-own');
    refuseFaults(input);
    await this.database.asActor(actor, async (tx) => {
      const cipher = await this.vault.sealerOf(tx, tenantId);
      const key = { tenantId, id, seenVersion };
      await refuseUnknown(tx, key);
      if (!(await replaceContact(tx, key, sealContact(cipher, key, input)))) throw staleVersion();
      await record(tx, actor, 'contact.changed', tenantId, id);
    });
  }

  /** Takes a contact out for good, if nobody changed it since `seenVersion`. */
  async remove(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const { tenantId } = requirePermission(actor, 'contact:edit-own');
    await this.database.asActor(actor, async (tx) => {
      const key = { tenantId, id, seenVersion };
      await refuseUnknown(tx, key);
      if (!(await deleteContact(tx, key))) throw staleVersion();
      await record(tx, actor, 'contact.removed', tenantId, id);
    });
  }

  private async read(tx: Tx, actor: Actor, tenantId: string, before?: Date): Promise<Contact[]> {
    const rows = await listContacts(tx, tenantId, before);
    const cipher = await this.vault.cipherOf(tx, tenantId);
    if (rows.length > 0) await record(tx, actor, 'contacts.read', tenantId, null);
    return rows.map((row) => openContact(cipher, tenantId, row));
  }
}

function refuseFaults(input: ContactInput): void {
  const faults = faultsOfContact(input);
  if (faults.length > 0) throw invalid(faults);
}

async function refuseUnknown(tx: Tx, { tenantId, id }: ContactKey): Promise<void> {
  if (!isUuid(id) || !(await contactExists(tx, tenantId, id))) throw notFound();
}

const record = (
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  tenantId: string,
  subjectId: string | null,
): Promise<void> => recordAudit(tx, actor, { tenantId, action, subjectType: 'contact', subjectId });
