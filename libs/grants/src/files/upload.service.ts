import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  Arriving,
  DOCUMENT_TYPES,
  LARGEST_DOCUMENT,
  promisedType,
  Quarantine,
  refusal,
  type DocumentType,
  type Piece,
} from '@puente/documents';
import { Clock, DomainError, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { lockDraft } from '../applications/own-application';
import { dayBefore } from '../core';
import { ApplicationFileService, type FilePlace } from './application-file.service';
import { uploadName } from './file-seal';
import {
  countUnderWay,
  deleteUpload,
  endUpload,
  findUpload,
  insertUpload,
  type UploadRow,
} from './upload.repository';

/** Files that one person has under way for one application. */
export const MOST_UNDER_WAY = 10;

/** What a browser says of a file before it sends it. */
export interface PromisedFile {
  readonly originalName: string;
  readonly declaredType: string;
  readonly byteCount: number;
}

/** How far a file has come, and what it became when it is whole. */
export interface UploadState {
  readonly id: string;
  readonly offset: number;
  readonly byteCount: number;
  readonly fileId: string | null;
}

/** Files that come in pieces, over connections that break: each is its sender's alone, and once whole it is a file as any other. */
@Injectable()
export class UploadService {
  /** What this server looks into at this moment: who asks meanwhile is to wait, not to send it again. */
  private readonly lookedInto = new Set<string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Arriving) private readonly arriving: Arriving,
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Inject(ApplicationFileService) private readonly files: ApplicationFileService,
  ) {}

  /** Opens the way for a file that may come; what is wrong with it already is said before a byte is sent. */
  async begin(actor: Actor, place: FilePlace, file: PromisedFile): Promise<string> {
    const person = requirePermission(actor, 'application-file:edit-own');
    await this.files.requireRoom(actor, place);
    const type = promisedType(file);
    refuseSize(file.byteCount);
    const id = randomUUID();
    await this.database.asActor(actor, (tx) => this.insert(tx, person, place, { ...file, id, type }));
    await this.arriving.begin(id);
    return id;
  }

  /** How far a file has come. One that is whole and was left so by a server that stopped is taken in now. */
  async look(actor: Actor, applicationId: string, id: string): Promise<UploadState> {
    const row = await this.find(actor, applicationId, id);
    if (row.fileId) return stateOf(row, row.byteCount);
    const offset = await this.arriving.offsetOf(id);
    if (offset === null) return this.withoutBytes(actor, row);
    return offset < row.byteCount ? stateOf(row, offset) : this.end(actor, row);
  }

  /** Takes the next piece; with the last one the file is looked into and kept, or refused and gone. */
  async receive(actor: Actor, applicationId: string, id: string, piece: Piece): Promise<UploadState> {
    const row = await this.find(actor, applicationId, id);
    if (row.fileId) return stateOf(row, row.byteCount);
    const received = await this.arriving.append(id, row.byteCount, piece);
    if ('refused' in received) {
      if (isGone(received.refused)) return this.withoutBytes(actor, row);
      throw asRefusal(received.refused);
    }
    return received.offset < row.byteCount ? stateOf(row, received.offset) : this.end(actor, row);
  }

  /** Gives a file up that is on its way. */
  async stop(actor: Actor, applicationId: string, id: string): Promise<void> {
    const row = await this.find(actor, applicationId, id);
    await this.arriving.remove(id);
    await this.database.asActor(actor, (tx) => deleteUpload(tx, row));
  }

  /** Its bytes do not wait here any more: they are looked into, were taken meanwhile, or are lost or with another server. */
  private async withoutBytes(actor: Actor, row: UploadRow): Promise<UploadState> {
    if (this.lookedInto.has(row.id)) throw beingLookedInto();
    const now = await this.find(actor, row.applicationId, row.id);
    if (now.fileId) return stateOf(now, now.byteCount);
    throw notFound();
  }

  private async end(actor: Actor, row: UploadRow): Promise<UploadState> {
    if (this.lookedInto.has(row.id)) throw beingLookedInto();
    this.lookedInto.add(row.id);
    return this.takeIn(actor, row).finally(() => this.lookedInto.delete(row.id));
  }

  private async takeIn(actor: Actor, row: UploadRow): Promise<UploadState> {
    const { applicationId, questionId } = row;
    const originalName = await this.nameOf(actor, row);
    const file = this.quarantine.newName();
    if (!(await this.arriving.moveTo(this.quarantine.pathOf(file), row.id))) throw elsewhere();
    const declaredType = DOCUMENT_TYPES[row.type].mime;
    const arrived = { file, originalName, declaredType };
    const fileId = await this.files
      .add(actor, { applicationId, questionId }, arrived, (tx, id) => noteEnd(tx, row, id))
      .catch(async (error: unknown) => {
        await this.database.asActor(actor, (tx) => deleteUpload(tx, row));
        throw error;
      });
    return stateOf({ ...row, fileId }, row.byteCount);
  }

  private async find(actor: Actor, applicationId: string, id: string): Promise<UploadRow> {
    const { tenantId } = requirePermission(actor, 'application-file:edit-own');
    const row = await this.database.asActor(actor, (tx) => findUpload(tx, tenantId, { applicationId, id }));
    if (!row || row.startedAt <= dayBefore(this.clock.now())) throw notFound();
    return row;
  }

  private nameOf(actor: Actor, row: UploadRow): Promise<string> {
    return this.database.asActor(actor, async (tx) =>
      (await this.vault.cipherOf(tx, row.tenantId)).open(uploadName(row), row.sealedName),
    );
  }

  private async insert(tx: Tx, person: PersonActor, place: FilePlace, file: NewUpload): Promise<void> {
    const { tenantId, personId } = person;
    const draft = await lockDraft(tx, person, place.applicationId);
    if ((await countUnderWay(tx, draft, dayBefore(this.clock.now()))) >= MOST_UNDER_WAY) {
      throw new DomainError('conflict', 'too-many-uploads', { most: MOST_UNDER_WAY });
    }
    const cipher = await this.vault.sealerOf(tx, tenantId);
    const { id, type, byteCount } = file;
    await insertUpload(tx, {
      ...{ tenantId, ...place, id, personId, type, byteCount, startedAt: this.clock.now() },
      sealedName: cipher.seal(uploadName({ tenantId, id }), file.originalName),
    });
  }
}

interface NewUpload extends PromisedFile {
  readonly id: string;
  readonly type: DocumentType;
}

const stateOf = ({ id, byteCount, fileId }: UploadRow, offset: number): UploadState => ({
  id,
  offset,
  byteCount,
  fileId,
});

/** Somebody else sends or takes in the same file at this moment: who asks again learns how far it is. */
const elsewhere = (): DomainError => new DomainError('conflict', 'upload-elsewhere');

const beingLookedInto = (): DomainError => new DomainError('locked', 'upload-looked-into');

/** What was given up while it was looked into is not kept. */
async function noteEnd(tx: Tx, row: UploadRow, fileId: string): Promise<void> {
  if (!(await endUpload(tx, row, fileId))) throw notFound();
}

const isGone = (status: number): boolean => status === 404 || status === 410;

function refuseSize(byteCount: number): void {
  if (!Number.isSafeInteger(byteCount) || byteCount < 1) throw refusal('file-empty');
  if (byteCount > LARGEST_DOCUMENT) throw refusal('file-too-large');
}

/** The protocol's own refusals, in the words of ours. */
function asRefusal(status: number): DomainError {
  if (status === 413) return refusal('file-too-large');
  return status === 409 ? elsewhere() : new DomainError('conflict', 'upload-piece-refused');
}
