import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordSightings } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import {
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  parseDateOnly,
  staleVersion,
  type DateOnly,
} from '@puente/kernel';
import { openPaidAccount } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import { tableCsv } from '@puente/rendering';
import { Vault } from '@puente/vault';
import { BANK_COLUMNS, bankRows, type BankOrder } from '../core';
import { findRate } from '../exchange-rates/exchange-rate.repository';
import {
  batchStands,
  paymentsIn,
  releaseBatch,
  sendBatch,
  type BatchedPayment,
  type BatchRow,
} from './batch.repository';
import { lockedBatch, requireStep } from './own-batch';

/** When the bank sent a batch, and at which rate on record where it left in another currency. */
export interface SentBatch {
  readonly sentOn: string;
  readonly rateId: string | null;
}

export interface BankFile {
  /** Of the batch; the file is called by it, and by nothing that is in it. */
  readonly number: number;
  readonly csv: string;
}

/** A batch is released by a second person as it was shown, told to the bank, and said to be sent. */
@Injectable()
export class BatchReleaseService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * Releases a batch exactly as it was `shown`, by somebody who did not make it. Refuses one with a payment whose account is
   * no longer the one that was approved, or whose award is not active (`batch-does-not-stand`, 409).
   */
  async release(actor: Actor, id: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'batch:make');
    const { tenantId, personId: by } = person;
    const at = this.clock.now();
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedBatch(tx, person, id);
      requirePermission(actor, 'batch:release', { proposedBy: row.madeBy });
      requireStep(row, 'released');
      if (row.shown !== shown) throw staleVersion();
      const key = { tenantId, id, seenVersion: row.version };
      if (!(await batchStands(tx, key, at))) throw new DomainError('conflict', 'batch-does-not-stand');
      if (!(await releaseBatch(tx, key, { by, at, shown }))) throw staleVersion();
      await record(tx, person, id, 'batch.released');
    });
  }

  /**
   * The orders of a released batch for the bank. Reading the accounts in it is recorded here and at each of their nonprofits;
   * an account that is not the one that was approved refuses all of it (`batch-does-not-stand`, 409).
   */
  async file(actor: Actor, id: string): Promise<BankFile> {
    const person = requirePermission(actor, 'batch:file');
    return this.database.asActor(actor, async (tx) => {
      const row = await lockedBatch(tx, person, id);
      if (row.state !== 'released') throw new DomainError('conflict', 'batch-state');
      const payments = await paymentsIn(tx, person.tenantId, id);
      const orders: BankOrder[] = [];
      for (const payment of payments) orders.push(await this.orderOf(tx, payment));
      await record(tx, person, id, 'batch.file-read', payments.length);
      const nonprofits = payments.map(({ nonprofitId }) => nonprofitId);
      await recordSightings(tx, actor, nonprofits, 'bank-account');
      const rows = bankRows(row.number, orders);
      return { number: row.number, csv: tableCsv({ name: 'payments', header: BANK_COLUMNS, rows }) };
    });
  }

  /**
   * Says that the bank sent a batch: one job for each payment carries it out. Refuses a day before the release or in the
   * future, and another rate than one on record for exactly these currencies (`rate-needed`, `rate-not-needed`, `batch-rate`).
   */
  async markSent(actor: Actor, id: string, seenVersion: number, sent: SentBatch): Promise<void> {
    const person = requirePermission(actor, 'batch:send');
    const { tenantId, personId: by } = person;
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedBatch(tx, person, id);
      requireStep(row, 'sent');
      const on = this.sendingDay(sent.sentOn, row);
      await requireRate(tx, row, sent.rateId);
      const key = { tenantId, id, seenVersion };
      const said = { by, at: this.clock.now(), on, rateId: sent.rateId };
      if (!(await sendBatch(tx, key, said))) throw staleVersion();
      for (const payment of await paymentsIn(tx, tenantId, id)) {
        await addToOutbox(tx, { name: 'payment.send', data: { tenantId, paymentId: payment.id }, tenantId });
      }
      await record(tx, person, id, 'batch.sent', row.payments);
    });
  }

  private async orderOf(tx: Tx, payment: BatchedPayment): Promise<BankOrder> {
    const { nonprofitId, accountId, accountSha256, amountMinor, currency, transferCurrency } = payment;
    const named = { tenantId: nonprofitId, id: accountId, fingerprint: accountSha256 };
    const account = await openPaidAccount(tx, await this.vault.cipherOf(tx, nonprofitId), named);
    if (!account) throw new DomainError('conflict', 'batch-does-not-stand');
    const { holder: beneficiary, clabe } = account;
    return { beneficiary, clabe, amountMinor, currency, transferCurrency };
  }

  private sendingDay(text: string, { releasedAt }: BatchRow): DateOnly {
    const day = parseDateOnly(text);
    const today = dayInMexico(this.clock.now());
    if (day === null) throw invalid([{ field: 'sentOn', code: 'required' }]);
    if (day > today) throw invalid([{ field: 'sentOn', code: 'day-in-future' }]);
    if (releasedAt && day < dayInMexico(releasedAt)) {
      throw invalid([{ field: 'sentOn', code: 'sent-before-release' }]);
    }
    return day;
  }
}

async function requireRate(
  tx: Tx,
  { tenantId, currency, transferCurrency }: BatchRow,
  rateId: string | null,
): Promise<void> {
  const isChanged = currency !== transferCurrency;
  if (isChanged !== (rateId !== null)) {
    throw invalid([{ field: 'rateId', code: isChanged ? 'rate-needed' : 'rate-not-needed' }]);
  }
  if (rateId === null) return;
  const rate = await findRate(tx, tenantId, rateId);
  const fits = rate?.of === currency && rate.in === transferCurrency && rate.replacedBy === null;
  if (!fits) throw invalid([{ field: 'rateId', code: 'batch-rate' }]);
}

async function record(
  tx: Tx,
  person: PersonActor,
  id: string,
  action: 'batch.released' | 'batch.file-read' | 'batch.sent',
  rows?: number,
): Promise<void> {
  const { tenantId } = person;
  const detail = rows === undefined ? {} : { detail: { rows } };
  await recordAudit(tx, person, { tenantId, action, subjectType: 'payment-batch', subjectId: id, ...detail });
}
