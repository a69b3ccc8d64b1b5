import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import type { BatchState, PaymentState } from '../core';

/** Payments that leave together, as their payer's people keep them. */
export interface BatchRow {
  readonly tenantId: string;
  readonly id: string;
  readonly number: number;
  readonly currency: Currency;
  readonly transferCurrency: Currency;
  readonly payments: number;
  readonly totalMinor: bigint;
  readonly version: number;
  readonly state: BatchState;
  readonly madeBy: string;
  readonly maker: string | null;
  readonly madeAt: Date;
  readonly releasedBy: string | null;
  readonly releaser: string | null;
  readonly releasedAt: Date | null;
  readonly sentOn: DateOnly | null;
  readonly rateId: string | null;
  /** A hash of what would leave; a release names it. */
  readonly shown: string;
}

type Stored = Omit<BatchRow, 'totalMinor'> & { readonly totalMinor: string };
const toRow = ({ totalMinor, ...row }: Stored): BatchRow => ({ ...row, totalMinor: BigInt(totalMinor) });

const ROWS = `select b.tenant_id as "tenantId", b.id, b.number, b.currency, b.transfer_currency as "transferCurrency",
    b.payments, b.total_minor::text as "totalMinor", b.version, b.state, b.made_by as "madeBy", p1.name as maker,
    b.made_at as "madeAt", b.released_by as "releasedBy", p2.name as releaser, b.released_at as "releasedAt",
    b.sent_on::text as "sentOn", b.rate_id as "rateId", app_batch_shown(b) as shown
  from payment_batches b left join people p1 on p1.id = b.made_by left join people p2 on p2.id = b.released_by`;

/** The latest made first. */
export async function listBatches(
  tx: Tx,
  tenantId: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<BatchRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where b.tenant_id = $1 order by b.number desc limit $2 offset $3`,
    [tenantId, size, (page - 1) * size],
  );
  return rows.map(toRow);
}

export async function countBatches(tx: Tx, tenantId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from payment_batches where tenant_id = $1',
    [tenantId],
  );
  return row!.count;
}

export async function findBatch(tx: Tx, tenantId: string, id: string): Promise<BatchRow | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where b.tenant_id = $1 and b.id = $2`, [tenantId, id]);
  return row ? toRow(row) : null;
}

/** The same, held still until the transaction ends. */
export async function lockBatch(tx: Tx, tenantId: string, id: string): Promise<BatchRow | null> {
  await tx.query('select 1 from payment_batches where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findBatch(tx, tenantId, id);
}

/** A payment as it stands in a batch. */
export interface BatchedPayment {
  readonly id: string;
  readonly state: PaymentState;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly accountId: string;
  readonly accountSha256: string;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly transferCurrency: Currency;
}

const PAYMENTS = `select p.id, p.award_id as "awardId", p.nonprofit_id as "nonprofitId", p.account_id as "accountId",
    p.account_sha256 as "accountSha256", p.amount_minor::text as "amountMinor", p.currency,
    p.transfer_currency as "transferCurrency", p.state from payments p`;

type StoredPayment = Omit<BatchedPayment, 'amountMinor'> & { readonly amountMinor: string };
const toPayment = ({ amountMinor, ...row }: StoredPayment): BatchedPayment => ({
  ...row,
  amountMinor: BigInt(amountMinor),
});

/** What waits to leave in a batch, always in the same order. */
export async function paymentsIn(tx: Tx, tenantId: string, batchId: string): Promise<BatchedPayment[]> {
  const rows = await tx.query<StoredPayment[]>(
    `${PAYMENTS} where p.tenant_id = $1 and p.batch_id = $2 and p.state = 'batched' order by p.id`,
    [tenantId, batchId],
  );
  return rows.map(toPayment);
}

/** All payments of a batch, also those that left or came back; none once it was taken apart. */
export async function paymentsOf(tx: Tx, tenantId: string, batchId: string): Promise<BatchedPayment[]> {
  const rows = await tx.query<StoredPayment[]>(
    `${PAYMENTS} where p.tenant_id = $1 and p.batch_id = $2 order by p.id`,
    [tenantId, batchId],
  );
  return rows.map(toPayment);
}

/** Approved payments among those asked for, held still until the transaction ends. */
export async function lockApproved(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<BatchedPayment[]> {
  const rows = await tx.query<StoredPayment[]>(
    `${PAYMENTS} where p.tenant_id = $1 and p.id = any ($2::uuid[]) and p.state = 'approved' order by p.id for update`,
    [tenantId, ids],
  );
  return rows.map(toPayment);
}

/** What is approved and in no batch, the first approved first. */
export async function listApproved(tx: Tx, tenantId: string, limit: number): Promise<BatchedPayment[]> {
  const rows = await tx.query<StoredPayment[]>(
    `${PAYMENTS} where p.tenant_id = $1 and p.state = 'approved' order by p.approved_at, p.id limit $2`,
    [tenantId, limit],
  );
  return rows.map(toPayment);
}

export type NewBatch = Pick<
  BatchRow,
  'tenantId' | 'id' | 'currency' | 'transferCurrency' | 'payments' | 'totalMinor' | 'madeBy' | 'madeAt'
>;

/** Writes a batch with the next number of its payer. */
export async function insertBatch(tx: Tx, row: NewBatch): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('payment batches ' || $1, 0))`, [
    row.tenantId,
  ]);
  await tx.query(
    `insert into payment_batches (tenant_id, id, number, currency, transfer_currency, payments, total_minor, made_by, made_at)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 from payment_batches where tenant_id = $1`,
    [
      ...[row.tenantId, row.id, row.currency, row.transferCurrency, row.payments, row.totalMinor.toString()],
      ...[row.madeBy, row.madeAt],
    ],
  );
}

/** Puts payments that were locked into a batch. */
export async function putIntoBatch(
  tx: Tx,
  tenantId: string,
  batchId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(
    `update payments set state = 'batched', batch_id = $2, version = version + 1
      where tenant_id = $1 and id = any ($3::uuid[]) and state = 'approved'`,
    [tenantId, batchId, ids],
  );
}

/** Makes what waits in a cancelled batch approved again, as if it had not been put together. */
export async function takeOutOfBatch(tx: Tx, tenantId: string, batchId: string): Promise<void> {
  await tx.query(
    `update payments set state = 'approved', batch_id = null, version = version + 1
      where tenant_id = $1 and batch_id = $2 and state = 'batched'`,
    [tenantId, batchId],
  );
}

interface BatchKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** Whether all of its payments may leave: accounts as they were approved, awards active. */
export async function batchStands(tx: Tx, { tenantId, id }: BatchKey, at: Date): Promise<boolean> {
  const [row] = await tx.query<{ stands: boolean | null }[]>(
    'select app_batch_stands(b, $3) as stands from payment_batches b where b.tenant_id = $1 and b.id = $2',
    [tenantId, id, at],
  );
  return row?.stands === true;
}

export const releaseBatch = (
  tx: Tx,
  key: BatchKey,
  { by, at, shown }: { readonly by: string; readonly at: Date; readonly shown: string },
): Promise<boolean> =>
  updated(tx, key, `state = 'released', released_by = $4, released_at = $5, shown_sha256 = $6`, [
    ...[by, at, shown],
  ]);

export const cancelBatch = (tx: Tx, key: BatchKey): Promise<boolean> =>
  updated(tx, key, `state = 'cancelled'`, []);

export const sendBatch = (
  tx: Tx,
  key: BatchKey,
  sent: { readonly by: string; readonly at: Date; readonly on: DateOnly; readonly rateId: string | null },
): Promise<boolean> =>
  updated(tx, key, `state = 'sent', sent_by = $4, sent_at = $5, sent_on = $6, rate_id = $7`, [
    ...[sent.by, sent.at, sent.on, sent.rateId],
  ]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: BatchKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update payment_batches set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}
