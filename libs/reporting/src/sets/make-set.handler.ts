import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { DocumentStore } from '@puente/documents';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule } from '@puente/permissions';
import { PdfPrinter, renderEach, type WantedFile } from '@puente/rendering';
import { Vault } from '@puente/vault';
import { SET_LIMITS, type ItemFault } from '../core';
import { readSnapshot } from '../impact/own-impact-report';
import {
  approvedSnapshot,
  closeSet,
  noteDone,
  noteFailed,
  waitingItems,
  type ReportSetRow,
  type SetItemRow,
} from './report-set.repository';
import { keyField } from './sealed-item';

interface Making {
  readonly item: SetItemRow;
  readonly file: WantedFile;
}

/**
 * Makes the files of a set, some at a time, until none waits or it is cancelled. Each is noted as soon as it is kept: a job that
 * is taken up again makes only what is missing.
 */
@Injectable()
export class MakeSetHandler implements JobHandler<'report-set.make'> {
  readonly name = 'report-set.make' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DocumentStore) private readonly store: DocumentStore,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, setId: id }: JobData<'report-set.make'>): Promise<void> {
    const next = () => this.work((tx) => waitingItems(tx, { tenantId, id }, SET_LIMITS.chunk));
    for (let items = await next(); items.length > 0; items = await next()) {
      await this.make(await this.readable(items));
    }
    await this.work((tx) => this.end(tx, { tenantId, id }));
  }

  /** Whoever asked, or everybody whom the schedule names, is told once. */
  private async end(tx: Tx, set: Pick<ReportSetRow, 'tenantId' | 'id'>): Promise<void> {
    const closed = await closeSet(tx, set, 'ended', this.clock.now());
    if (!closed) return;
    const roles = permissionRule('impact-report:write').roles;
    const to = closed.told === 'editors' ? { roles, within: {} } : { personId: closed.askedBy };
    await addNotice(tx, { tenantId: set.tenantId, to, kind: 'report-set-ready', subjectId: set.id });
  }

  /** What can be made of the next files; the others are noted. */
  private async readable(items: readonly SetItemRow[]): Promise<Making[]> {
    const snapshots = new Map<string, string | null>();
    const making: Making[] = [];
    for (const item of items) {
      const { tenantId, reportId, language, format } = item;
      const snapshot =
        snapshots.get(reportId) ?? (await this.work((tx) => approvedSnapshot(tx, tenantId, reportId)));
      snapshots.set(reportId, snapshot);
      if (snapshot === null) await this.fail(item, 'not-approved');
      else making.push({ item, file: { document: readSnapshot(snapshot)[language], format } });
    }
    return making;
  }

  private async make(making: readonly Making[]): Promise<void> {
    const files = making.map(({ file }) => file);
    let at = 0;
    for await (const bytes of renderEach(files, this.printer)) {
      const { item } = making[at++]!;
      if (bytes === null) await this.fail(item, 'unprintable');
      else if (bytes.length > SET_LIMITS.fileBytes) await this.fail(item, 'too-large');
      else await this.keep(item, bytes);
    }
  }

  /** Under a new name each time: of two that made the same file at once one is noted, and the other one’s is removed. */
  private async keep(item: SetItemRow, bytes: Buffer): Promise<void> {
    const fileId = randomUUID();
    const key = await this.store.keep(fileId, bytes);
    const isNoted = await this.work(async (tx) => {
      const cipher = await this.vault.sealerOf(tx, item.tenantId);
      const sealedKey = cipher.seal(keyField(item), key.toString('base64'));
      return noteDone(tx, item, { fileId, sealedKey, byteCount: bytes.length });
    });
    if (!isNoted) await this.store.remove(fileId);
  }

  private fail(item: SetItemRow, fault: ItemFault): Promise<void> {
    return this.work((tx) => noteFailed(tx, item, fault));
  }

  private work<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('registrar'), work);
  }
}
