import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { ApplicationRow } from '../applications/application.repository';
import { receivedOfOwn } from '../applications/received-of-own';
import { listFiles, type ApplicationFileRow } from './application-file.repository';
import { FileLinks } from './file-links';

/**
 * A file as the funder knows it: without the name that its team gave it, numbered within its application. The number that
 * its organisation counts on would tell how much else it sends, and which applications are of one hand.
 */
export type ReceivedFile = Pick<ApplicationFileRow, 'id' | 'questionId' | 'number' | 'type' | 'byteCount'>;

/** Files that were handed in to a funder and that a scanner found clean. */
@Injectable()
export class ReceivedFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileLinks) private readonly links: FileLinks,
  ) {}

  /** Which files came with an application; the nonprofit sees in its record who saw that. */
  async list(actor: Actor, applicationId: string): Promise<ReceivedFile[]> {
    return this.read(actor, applicationId, async (tx, row) => {
      const files = await listFiles(tx, row);
      if (files.length > 0) await record(tx, actor, row, 'application.files-listed');
      return files.map(({ id, questionId, type, byteCount }, index) => {
        return { ...{ id, questionId, type, byteCount }, number: index + 1 };
      });
    });
  }

  /** A token that opens one for five minutes; the nonprofit sees in its record who opened it. */
  async link(actor: Actor, applicationId: string, id: string): Promise<string> {
    const file = await this.read(actor, applicationId, async (tx, row) => {
      const index = (await listFiles(tx, row)).findIndex((each) => each.id === id);
      if (index < 0) throw notFound();
      await record(tx, actor, row, 'application.file-opened');
      return { tenantId: row.tenantId, id, number: index + 1 };
    });
    return this.links.tokenFor(file);
  }

  private read<T>(
    actor: Actor,
    applicationId: string,
    work: (tx: Tx, row: ApplicationRow) => Promise<T>,
  ): Promise<T> {
    const person = requirePermission(actor, 'application-file:read');
    return this.database.asActor(actor, async (tx) => {
      return work(tx, await receivedOfOwn(tx, person, 'application-file:read', applicationId));
    });
  }
}

const record = (tx: Tx, actor: Actor, { tenantId, id }: ApplicationRow, action: AuditAction): Promise<void> =>
  recordAudit(tx, actor, { tenantId, action, subjectType: 'application', subjectId: id });
