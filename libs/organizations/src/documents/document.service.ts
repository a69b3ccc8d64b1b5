import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, systemActor, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  countDocument,
  deleteDocument,
  DocumentStore,
  findDocument,
  findDocumentLoad,
  insertDocument,
  listDocuments,
  TakeIn,
  type ArrivedFile,
  type DocumentPurpose,
  type DocumentRow,
  type DocumentType,
  type TakenFile,
} from '@puente/documents';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault, type TenantCipher, type TenantField } from '@puente/vault';

export const DOCUMENT_LIMITS = { kept: 100, perDay: 30 } as const;
const DAY_MS = 24 * 3_600_000;
const LINK_MS = 5 * 60_000;
const PURPOSE = 'document';

/** A document with the name that its owner gave it. */
export interface OwnDocument extends Omit<DocumentRow, 'sealedName' | 'sealedKey'> {
  readonly name: string;
}

/** What somebody with a link gets. */
export interface OpenedDocument {
  readonly type: DocumentType;
  readonly number: number;
  readonly bytes: Buffer;
}

/** Files that a nonprofit keeps here: looked into before they are kept, sealed, handed out by links of five minutes. */
@Injectable()
export class DocumentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(TakeIn) private readonly takeIn: TakeIn,
    @Inject(DocumentStore) private readonly store: DocumentStore,
  ) {}

  async list(actor: Actor): Promise<OwnDocument[]> {
    const { tenantId } = requirePermission(actor, 'document:read-own');
    return this.database.asActor(actor, (tx) => this.read(tx, tenantId));
  }

  /** The documents of a nonprofit that a scanner found clean, for HIP. */
  async of(actor: Actor, nonprofitId: string): Promise<OwnDocument[]> {
    requirePermission(actor, 'document:read');
    if (!isUuid(nonprofitId)) throw notFound();
    return this.database.asActor(actor, async (tx) => {
      const found = await this.read(tx, nonprofitId);
      if (found.length > 0) await record(tx, actor, 'documents.listed', { tenantId: nonprofitId, id: null });
      return found;
    });
  }

  /** Looks into an arrived file and keeps it, or refuses it with a code. Nothing of a refused file stays. */
  async add(actor: Actor, arrived: ArrivedFile, purpose: DocumentPurpose): Promise<string> {
    const person = requirePermission(actor, 'document:edit-own');
    await this.refuseEarly(actor, person.tenantId, arrived);
    const taken = await this.takeIn.take(arrived);
    const id = randomUUID();
    const key = await this.store.keep(id, taken.bytes);
    try {
      await this.database.asActor(actor, (tx) =>
        this.insert(tx, person, { id, key, taken, purpose, name: arrived.originalName }),
      );
    } catch (error) {
      await this.store.remove(id);
      throw error;
    }
    return id;
  }

  /** Removes a document for good: its row at once, its bytes by the job that leaves with it. */
  async remove(actor: Actor, id: string): Promise<void> {
    const { tenantId } = requirePermission(actor, 'document:edit-own');
    await this.database.asActor(actor, async (tx) => {
      const found = await findDocument(tx, tenantId, id);
      if (!found || !(await deleteDocument(tx, tenantId, found.id))) throw notFound();
      await record(tx, actor, 'document.removed', found);
      await addToOutbox(tx, { name: 'document.erase', data: { documentId: found.id }, tenantId });
    });
  }

  /** A token that opens one document of one's own organisation for five minutes. */
  link(actor: Actor, id: string): Promise<string> {
    const { tenantId } = requirePermission(actor, 'document:read-own');
    return this.linkTo(actor, tenantId, id);
  }

  /** The same for HIP, of a nonprofit's document. */
  linkOf(actor: Actor, nonprofitId: string, id: string): Promise<string> {
    requirePermission(actor, 'document:read');
    if (!isUuid(nonprofitId)) throw notFound();
    return this.linkTo(actor, nonprofitId, id);
  }

  /** What a token opens; a foreign, old or broken one opens nothing. */
  async open(token: string): Promise<OpenedDocument> {
    const [tenantId, id] = this.vault.checkToken(PURPOSE, token)?.id.split('_') ?? [];
    if (!tenantId || !id) throw notFound();
    const { row, key } = await this.database.asActor(systemActor('librarian'), async (tx) => {
      const found = await findDocument(tx, tenantId, id);
      if (!found) throw notFound();
      const cipher = await this.vault.cipherOf(tx, tenantId);
      return {
        row: found,
        key: Buffer.from(cipher.open(fieldOf(found, 'sealed_key'), found.sealedKey), 'base64'),
      };
    });
    return { type: row.type, number: row.number, bytes: await this.store.open(id, key) };
  }

  /** Looking into a file costs; who may add no more today is told before. */
  private async refuseEarly(actor: Actor, tenantId: string, { file }: ArrivedFile): Promise<void> {
    try {
      refuseTooMany(
        await this.database.asActor(actor, (tx) => findDocumentLoad(tx, tenantId, this.yesterday())),
      );
    } catch (error) {
      await this.takeIn.drop(file);
      throw error;
    }
  }

  private yesterday(): Date {
    return new Date(this.clock.now().getTime() - DAY_MS);
  }

  private async linkTo(actor: Actor, tenantId: string, id: string): Promise<string> {
    const row = await this.database.asActor(actor, async (tx) => {
      const found = await findDocument(tx, tenantId, id);
      if (!found) throw notFound();
      await record(tx, actor, 'document.opened', found);
      return found;
    });
    return this.vault.token(PURPOSE, `${tenantId}_${row.id}`, new Date(this.clock.now().getTime() + LINK_MS));
  }

  private async insert(
    tx: Tx,
    { tenantId, personId, ...actor }: PersonActor,
    made: NewDocument,
  ): Promise<void> {
    const at = this.clock.now();
    const load = await countDocument(tx, tenantId, { now: at, yesterday: this.yesterday() });
    refuseTooMany({ ...load, added: load.added - 1 });
    const place = { tenantId, id: made.id };
    const cipher = await this.vault.sealerOf(tx, tenantId);
    const { type, scan, notes, bytes } = made.taken;
    await insertDocument(tx, {
      ...place,
      number: load.lastNumber,
      type,
      purpose: made.purpose,
      sealedName: cipher.seal(fieldOf(place, 'sealed_name'), made.name),
      sealedKey: cipher.seal(fieldOf(place, 'sealed_key'), made.key.toString('base64')),
      byteCount: bytes.length,
      scan,
      notes,
      addedBy: personId,
      addedAt: at,
    });
    await record(tx, { tenantId, personId, ...actor }, 'document.added', place);
  }

  private async read(tx: Tx, tenantId: string): Promise<OwnDocument[]> {
    const rows = await listDocuments(tx, tenantId);
    const cipher = await this.vault.cipherOf(tx, tenantId);
    return rows.map((row) => toOwn(row, cipher));
  }
}

interface NewDocument {
  readonly id: string;
  readonly key: Buffer;
  readonly taken: TakenFile;
  readonly purpose: DocumentPurpose;
  readonly name: string;
}

function toOwn({ sealedName, sealedKey: _, ...row }: DocumentRow, cipher: TenantCipher): OwnDocument {
  return { ...row, name: cipher.open(fieldOf(row, 'sealed_name'), sealedName) };
}

const fieldOf = (
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  column: 'sealed_name' | 'sealed_key',
): TenantField => ({ table: 'documents', column, tenantId, rowId: id });

function refuseTooMany({ count, added }: { readonly count: number; readonly added: number }): void {
  if (count >= DOCUMENT_LIMITS.kept) {
    throw new DomainError('conflict', 'too-many-documents', { most: DOCUMENT_LIMITS.kept });
  }
  if (added >= DOCUMENT_LIMITS.perDay) {
    throw new DomainError('conflict', 'too-many-documents-today', { most: DOCUMENT_LIMITS.perDay });
  }
}

const record = (
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  { tenantId, id }: { readonly tenantId: string; readonly id: string | null },
): Promise<void> => recordAudit(tx, actor, { tenantId, action, subjectType: 'document', subjectId: id });
