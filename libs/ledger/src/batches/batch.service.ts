import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { Clock, DomainError, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { MOST_IN_BATCH } from '../core';
import {
  cancelBatch,
  countBatches,
  findBatch,
  insertBatch,
  listApproved,
  listBatches,
  lockApproved,
  paymentsOf,
  putIntoBatch,
  takeOutOfBatch,
  type BatchedPayment,
  type BatchRow,
} from './batch.repository';
import { lockedBatch, requireStep } from './own-batch';

export const BATCHES_A_PAGE = 50;
const MOST_IN_FILE = 5_000;

export interface BatchList {
  readonly rows: readonly BatchRow[];
  readonly page: number;
  readonly pages: number;
  /** What is approved and in none, up to as many as fit into one. */
  readonly approved: readonly BatchedPayment[];
}

/** A batch with its payments. */
export interface BatchView extends BatchRow {
  readonly content: readonly BatchedPayment[];
}

/** Approved payments are put together to leave at once, and taken apart again before they did. */
@Injectable()
export class BatchService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest made first. */
  async list(actor: Actor, asked: number): Promise<BatchList> {
    const { tenantId } = requirePermission(actor, 'batch:read');
    return this.database.asActor(actor, async (tx) => {
      const pages = Math.max(1, Math.ceil((await countBatches(tx, tenantId)) / BATCHES_A_PAGE));
      const page = Math.min(Math.max(1, asked), pages);
      const rows = await listBatches(tx, tenantId, { page, size: BATCHES_A_PAGE });
      return { rows, page, pages, approved: await listApproved(tx, tenantId, MOST_IN_BATCH) };
    });
  }

  /** All of them, up to 5,000, as they leave in a file. */
  async all(actor: Actor): Promise<BatchRow[]> {
    const { tenantId } = requirePermission(actor, 'batch:read');
    const most = { page: 1, size: MOST_IN_FILE };
    return this.database.asActor(actor, (tx) => listBatches(tx, tenantId, most));
  }

  async get(actor: Actor, id: string): Promise<BatchView> {
    const { tenantId } = requirePermission(actor, 'batch:read');
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findBatch(tx, tenantId, id) : null;
      if (!row) throw notFound();
      return { ...row, content: await paymentsOf(tx, tenantId, id) };
    });
  }

  /**
   * Puts approved payments of one pair of currencies together; the id of their batch. Refuses payments that are no longer
   * approved (`batch-not-approved`, 409), of several currencies (`batch-mixed`), none, or more than 500 (`batch-size`).
   */
  async make(actor: Actor, paymentIds: readonly string[]): Promise<string> {
    const person = requirePermission(actor, 'batch:make');
    const ids = [...new Set(paymentIds)];
    if (!ids.every(isUuid)) throw notFound();
    if (ids.length === 0 || ids.length > MOST_IN_BATCH) {
      throw new DomainError('invalid', 'batch-size', { max: MOST_IN_BATCH });
    }
    const { tenantId, personId: madeBy } = person;
    return this.database.asActor(actor, async (tx) => {
      const rows = await lockApproved(tx, tenantId, ids);
      if (rows.length < ids.length) throw new DomainError('conflict', 'batch-not-approved');
      const batch = { ...sumOf(rows), tenantId, id: randomUUID(), madeBy, madeAt: this.clock.now() };
      await insertBatch(tx, batch);
      await putIntoBatch(tx, tenantId, batch.id, ids);
      const subject = { tenantId, subjectType: 'payment-batch', subjectId: batch.id } as const;
      await recordAudit(tx, actor, { ...subject, action: 'batch.made', detail: { rows: ids.length } });
      return batch.id;
    });
  }

  /** Takes a batch apart that was not sent; its payments wait to be put together anew. */
  async cancel(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'batch:make');
    const { tenantId } = person;
    await this.database.asActor(actor, async (tx) => {
      requireStep(await lockedBatch(tx, person, id), 'cancelled');
      if (!(await cancelBatch(tx, { tenantId, id, seenVersion }))) throw staleVersion();
      await takeOutOfBatch(tx, tenantId, id);
      const subject = { tenantId, subjectType: 'payment-batch', subjectId: id } as const;
      await recordAudit(tx, actor, { ...subject, action: 'batch.cancelled' });
    });
  }
}

function sumOf(
  rows: readonly BatchedPayment[],
): Pick<BatchRow, 'currency' | 'transferCurrency' | 'payments' | 'totalMinor'> {
  const { currency, transferCurrency } = rows[0]!;
  const isOther = (row: BatchedPayment): boolean =>
    row.currency !== currency || row.transferCurrency !== transferCurrency;
  if (rows.some(isOther)) throw new DomainError('invalid', 'batch-mixed');
  const totalMinor = rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return { currency, transferCurrency, payments: rows.length, totalMinor };
}
