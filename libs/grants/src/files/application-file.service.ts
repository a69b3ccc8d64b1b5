import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  countFile,
  DocumentStore,
  findFileLoad,
  TakeIn,
  type ArrivedFile,
  type TakenFile,
} from '@puente/documents';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault, type TenantCipher } from '@puente/vault';
import { APPLICATION_ANSWERS } from '../applications/answer.repository';
import { changeApplication, findOwn, type ApplicationRow } from '../applications/application.repository';
import { formOf, lockDraft, recordApplication } from '../applications/own-application';
import { dayBefore, fileQuestion, filesIn, fullAt, type QuestionOf } from '../core';
import {
  deleteFile,
  findFile,
  findFilesKept,
  insertFile,
  listFiles,
  type ApplicationFileRow,
} from './application-file.repository';
import { FileLinks } from './file-links';
import { nameOf, sealedParts } from './file-seal';

/** A file with the name that its team gave it. */
export interface OwnFile extends Omit<ApplicationFileRow, 'sealedName' | 'sealedKey'> {
  readonly name: string;
}

/** Where a file is to go. */
export interface FilePlace {
  readonly applicationId: string;
  readonly questionId: string;
}

/** The files of one question. */
export interface FilesOfQuestion {
  readonly applicationId: string;
  readonly question: QuestionOf<'file'>;
  readonly files: readonly OwnFile[];
  readonly isOpen: boolean;
}

/** The files of a nonprofit's own applications: each is part of the answer to its question, as long as it is kept. */
@Injectable()
export class ApplicationFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(TakeIn) private readonly takeIn: TakeIn,
    @Inject(DocumentStore) private readonly store: DocumentStore,
    @Inject(FileLinks) private readonly links: FileLinks,
  ) {}

  async list(actor: Actor, applicationId: string): Promise<OwnFile[]> {
    const person = requirePermission(actor, 'application-file:read-own');
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(applicationId) ? await findOwn(tx, person.tenantId, applicationId) : null;
      if (!row) throw notFound();
      const cipher = await this.vault.cipherOf(tx, person.tenantId);
      return (await listFiles(tx, row)).map((each) => toOwn(each, cipher));
    });
  }

  /** A question that files answer, with those that do; none may come or go once it was handed in. */
  async ofQuestion(actor: Actor, { applicationId, questionId }: FilePlace): Promise<FilesOfQuestion> {
    const person = requirePermission(actor, 'application-file:read-own');
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(applicationId) ? await findOwn(tx, person.tenantId, applicationId) : null;
      const question = row ? fileQuestion(await formOf(tx, row), questionId) : null;
      if (!row || !question) throw notFound();
      const cipher = await this.vault.cipherOf(tx, person.tenantId);
      const files = (await listFiles(tx, row)).filter((each) => each.questionId === questionId);
      const isOpen = row.status === 'draft';
      return { applicationId, question, files: files.map((each) => toOwn(each, cipher)), isOpen };
    });
  }

  /** Says before anything is sent whether one more file may come: looking into it costs. */
  async requireRoom(actor: Actor, place: FilePlace): Promise<void> {
    const person = requirePermission(actor, 'application-file:edit-own');
    await this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, person, place.applicationId);
      await this.answerWithRoom(tx, row, place.questionId, await this.addedToday(tx, person.tenantId));
    });
  }

  /** Looks into an arrived file and keeps it as a part of the answer, or refuses it with a code and keeps nothing. `kept` is part of keeping it. */
  async add(
    actor: Actor,
    place: FilePlace,
    arrived: ArrivedFile,
    kept: (tx: Tx, id: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<string> {
    const person = requirePermission(actor, 'application-file:edit-own');
    await this.requireRoom(actor, place).catch(async (error: unknown) => {
      await this.takeIn.drop(arrived.file);
      throw error;
    });
    const taken = await this.takeIn.take(arrived);
    const id = randomUUID();
    const key = await this.store.keep(id, taken.bytes);
    const made = { id, key, taken, name: arrived.originalName };
    await this.database
      .asActor(actor, async (tx) => {
        await this.insert(tx, person, place, made);
        await kept(tx, id);
      })
      .catch(async (error: unknown) => {
        await this.store.remove(id);
        throw error;
      });
    return id;
  }

  /** Takes a file out of its answer, for good: its row at once, its bytes by the job that leaves with it. */
  async remove(actor: Actor, applicationId: string, id: string): Promise<void> {
    const person = requirePermission(actor, 'application-file:edit-own');
    const { tenantId } = person;
    await this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, person, applicationId);
      const file = await findFile(tx, tenantId, { applicationId, id });
      if (!file || !(await deleteFile(tx, tenantId, id))) throw notFound();
      const whose = { tenantId, ownerId: applicationId };
      const answer = await APPLICATION_ANSWERS.find(tx, whose, file.questionId);
      const left = filesIn(answer?.value).filter((each) => each !== id);
      await this.writeFiles(tx, person, row, file.questionId, left);
      await recordApplication(tx, person, applicationId, 'application.file-removed');
      await addToOutbox(tx, { name: 'document.erase', data: { documentId: id }, tenantId });
    });
  }

  /** A token that opens a file of one's own for five minutes. */
  async link(actor: Actor, applicationId: string, id: string): Promise<string> {
    const person = requirePermission(actor, 'application-file:read-own');
    const found = await this.database.asActor(actor, async (tx) => {
      const file = isUuid(applicationId) ? await findFile(tx, person.tenantId, { applicationId, id }) : null;
      if (!file) throw notFound();
      await recordApplication(tx, person, applicationId, 'application.file-opened');
      return file;
    });
    return this.links.tokenFor(found);
  }

  private async insert(tx: Tx, person: PersonActor, place: FilePlace, made: NewFile): Promise<void> {
    const { tenantId } = person;
    const row = await lockDraft(tx, person, place.applicationId);
    const now = this.clock.now();
    const { lastNumber, filesAdded } = await countFile(tx, tenantId, { now, yesterday: dayBefore(now) });
    const kept = await this.answerWithRoom(tx, row, place.questionId, filesAdded - 1);
    const { type, scan, notes, bytes } = made.taken;
    const own = { tenantId, ...place, id: made.id };
    await insertFile(tx, {
      ...own,
      ...sealedParts(await this.vault.sealerOf(tx, tenantId), own, made),
      ...{ number: lastNumber, type, scan, notes, byteCount: bytes.length },
      ...{ addedBy: person.personId, addedAt: now },
    });
    await this.writeFiles(tx, person, row, place.questionId, [...kept, made.id]);
    await recordApplication(tx, person, row.id, 'application.file-added');
  }

  /** The files that answer a question now, if one more may come. */
  private async answerWithRoom(
    tx: Tx,
    row: ApplicationRow,
    questionId: string,
    ofDay: number,
  ): Promise<readonly string[]> {
    const question = fileQuestion(await formOf(tx, row), questionId);
    if (!question) throw notFound();
    const whose = { tenantId: row.tenantId, ownerId: row.id };
    const answer = await APPLICATION_ANSWERS.find(tx, whose, questionId);
    const files = filesIn(answer?.value);
    const load = { ...(await findFilesKept(tx, row)), ofQuestion: files.length, ofDay };
    const full = fullAt(load, question);
    if (full) throw new DomainError('conflict', full.code, { most: full.most });
    return files;
  }

  private async writeFiles(
    tx: Tx,
    { tenantId, personId }: PersonActor,
    row: ApplicationRow,
    questionId: string,
    files: readonly string[],
  ): Promise<void> {
    const key = { tenantId, ownerId: row.id, writtenBy: personId, writtenAt: this.clock.now() };
    const edit = { questionId, editId: randomUUID(), seenVersion: 0, value: files };
    await APPLICATION_ANSWERS.write(tx, key, edit);
    await changeApplication(tx, row, { readyBy: null, readyAt: null });
  }

  private async addedToday(tx: Tx, tenantId: string): Promise<number> {
    return (await findFileLoad(tx, tenantId, dayBefore(this.clock.now()))).filesAdded;
  }
}

interface NewFile {
  readonly id: string;
  readonly key: Buffer;
  readonly taken: TakenFile;
  readonly name: string;
}

function toOwn(row: ApplicationFileRow, cipher: TenantCipher): OwnFile {
  const { sealedName: _name, sealedKey: _key, ...rest } = row;
  return { ...rest, name: nameOf(cipher, row) };
}
