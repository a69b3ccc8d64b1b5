import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import { findMoving, findReceipt, type MovingPayment } from './moving.repository';

/** A payment as its nonprofit sees where it is. */
export interface OwnTransfer extends Omit<MovingPayment, 'batchSentOn'> {
  /** What was said to have arrived; the books follow within moments. */
  readonly receipt: { readonly minor: bigint; readonly receivedOn: DateOnly } | null;
}

/** A payment to the nonprofit that reads; null for any other. */
export async function findOwnTransfer(
  tx: Tx,
  nonprofitId: string,
  paymentId: string,
): Promise<OwnTransfer | null> {
  const [own] = await tx.query<{ tenantId: string }[]>(
    'select tenant_id as "tenantId" from payments where nonprofit_id = $1 and id = $2',
    [nonprofitId, paymentId],
  );
  const payment = own && (await findMoving(tx, own.tenantId, paymentId));
  if (!payment) return null;
  const { batchSentOn: _ofPayer, ...row } = payment;
  return { ...row, receipt: await findReceipt(tx, row.tenantId, paymentId) };
}

interface NewReceipt {
  readonly tenantId: string;
  readonly paymentId: string;
  readonly nonprofitId: string;
  readonly minor: bigint;
  readonly receivedOn: DateOnly;
  readonly saidBy: string;
  readonly saidAt: Date;
}

export async function insertReceipt(tx: Tx, row: NewReceipt): Promise<void> {
  await tx.query(
    `insert into payment_receipts (tenant_id, payment_id, nonprofit_id, amount_minor, received_on, said_by, said_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[row.tenantId, row.paymentId, row.nonprofitId, row.minor.toString(), row.receivedOn],
      ...[row.saidBy, row.saidAt],
    ],
  );
}
