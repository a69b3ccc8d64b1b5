import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type Currency, type DateOnly } from '@puente/kernel';
import type { PaymentState } from '../core';
import type { Payment } from '../entities/payment.entity';

/** A payment as its payer's people keep it. */
export interface PaymentRow {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly disbursementId: string;
  readonly nonprofitId: string;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly transferCurrency: Currency;
  readonly accountId: string;
  readonly accountVersion: number;
  readonly accountSha256: string;
  readonly version: number;
  readonly state: PaymentState;
  readonly batchId: string | null;
  readonly proposedBy: string;
  readonly proposer: string | null;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endedReason: string;
  readonly sentMinor: bigint | null;
  readonly sentOn: DateOnly | null;
  readonly receivedMinor: bigint | null;
  readonly receivedOn: DateOnly | null;
  /** A hash of the terms as they stand; an approval names it. */
  readonly shown: string;
}

type Amounts = 'amountMinor' | 'sentMinor' | 'receivedMinor';
type Stored = Omit<PaymentRow, Amounts> & {
  readonly amountMinor: string;
  readonly sentMinor: string | null;
  readonly receivedMinor: string | null;
};

const ROWS = `select p.tenant_id as "tenantId", p.id, p.award_id as "awardId", p.disbursement_id as "disbursementId",
    p.nonprofit_id as "nonprofitId", p.amount_minor::text as "amountMinor", p.currency,
    p.transfer_currency as "transferCurrency", p.account_id as "accountId", p.account_version as "accountVersion",
    p.account_sha256 as "accountSha256", p.version, p.state, p.batch_id as "batchId",
    p.proposed_by as "proposedBy", p1.name as proposer, p.proposed_at as "proposedAt",
    p.approved_by as "approvedBy", p2.name as approver, p.approved_at as "approvedAt",
    p.ended_by as "endedBy", p.ended_at as "endedAt", p.ended_reason as "endedReason",
    p.sent_minor::text as "sentMinor", p.sent_on::text as "sentOn",
    p.received_minor::text as "receivedMinor", p.received_on::text as "receivedOn", app_payment_shown(p) as shown
  from payments p left join people p1 on p1.id = p.proposed_by left join people p2 on p2.id = p.approved_by`;

const minorOf = (digits: string | null): bigint | null => (digits === null ? null : BigInt(digits));
const toRow = ({ amountMinor, sentMinor, receivedMinor, ...row }: Stored): PaymentRow => ({
  ...row,
  amountMinor: BigInt(amountMinor),
  sentMinor: minorOf(sentMinor),
  receivedMinor: minorOf(receivedMinor),
});

export async function findPayment(tx: Tx, tenantId: string, id: string): Promise<PaymentRow | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where p.tenant_id = $1 and p.id = $2`, [tenantId, id]);
  return row ? toRow(row) : null;
}

/** The same, held still until the transaction ends. */
export async function lockPayment(tx: Tx, tenantId: string, id: string): Promise<PaymentRow | null> {
  await tx.query('select 1 from payments where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findPayment(tx, tenantId, id);
}

/** What was proposed for an award, the first first. */
export async function listPaymentsOf(tx: Tx, tenantId: string, awardId: string): Promise<PaymentRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where p.tenant_id = $1 and p.award_id = $2 order by p.proposed_at, p.id`,
    [tenantId, awardId],
  );
  return rows.map(toRow);
}

/** What was paid for an instalment and came back after it had arrived. */
export async function listReturnedOf(
  tx: Tx,
  tenantId: string,
  disbursementId: string,
): Promise<PaymentRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where p.tenant_id = $1 and p.disbursement_id = $2 and p.state = 'returned' order by p.proposed_at, p.id`,
    [tenantId, disbursementId],
  );
  return rows.map(toRow);
}

/** Those of a payer that stand so, the latest proposed first. */
export async function listPayments(
  tx: Tx,
  tenantId: string,
  states: readonly PaymentState[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<PaymentRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where p.tenant_id = $1 and p.state = any ($2) order by p.proposed_at desc, p.id desc limit $3 offset $4`,
    [tenantId, states, limit, offset],
  );
  return rows.map(toRow);
}

/** How many stand so, and how much they are together, of each state and currency. */
export async function countPayments(
  tx: Tx,
  tenantId: string,
  states: readonly PaymentState[],
): Promise<{ state: PaymentState; currency: Currency; count: number; minor: bigint }[]> {
  const rows = await tx.query<{ state: PaymentState; currency: Currency; count: number; minor: string }[]>(
    `select state, currency, count(*)::integer as count, sum(amount_minor)::text as minor from payments
      where tenant_id = $1 and state = any ($2) group by 1, 2 order by currency, state`,
    [tenantId, states],
  );
  return rows.map(({ minor, ...row }) => ({ ...row, minor: BigInt(minor) }));
}

export type NewPayment = Pick<
  Payment,
  | 'tenantId'
  | 'id'
  | 'awardId'
  | 'disbursementId'
  | 'nonprofitId'
  | 'amountMinor'
  | 'currency'
  | 'transferCurrency'
  | 'accountId'
  | 'accountVersion'
  | 'accountSha256'
  | 'proposedBy'
  | 'proposedAt'
>;

/** Writes a proposal. Refuses a second one for the same instalment (`payment-there-already`, 409). */
export async function insertPayment(tx: Tx, row: NewPayment): Promise<void> {
  const written = tx.query(
    `insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency,
        transfer_currency, account_id, account_version, account_sha256, proposed_by, proposed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[row.tenantId, row.id, row.awardId, row.disbursementId, row.nonprofitId, row.amountMinor],
      ...[row.currency, row.transferCurrency, row.accountId, row.accountVersion, row.accountSha256],
      ...[row.proposedBy, row.proposedAt],
    ],
  );
  await written.catch((error: unknown) => {
    if (brokenConstraint(error) !== 'uq_payments_disbursement') throw error;
    throw new DomainError('conflict', 'payment-there-already');
  });
}

export interface PaymentKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

/** @param shown the hash of what the approver read */
export const approvePayment = (tx: Tx, key: PaymentKey, { by, at }: Act, shown: string): Promise<boolean> =>
  updated(tx, key, `state = 'approved', approved_by = $4, approved_at = $5, shown_sha256 = $6`, [
    by,
    at,
    shown,
  ]);

/** Gives a payment up before it is sent. */
export const endPayment = (
  tx: Tx,
  key: PaymentKey,
  state: 'withdrawn' | 'rejected',
  { by, at, reason }: Act & { readonly reason: string },
): Promise<boolean> =>
  updated(tx, key, 'state = $4, ended_by = $5, ended_at = $6, ended_reason = $7', [state, by, at, reason]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: PaymentKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update payments set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}
