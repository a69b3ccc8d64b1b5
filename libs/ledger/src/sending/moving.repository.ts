import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import type { ExchangeRate, PaymentState, Transfer } from '../core';

/** A payment as far as moving its money needs to know. */
export interface MovingPayment {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly state: PaymentState;
  readonly version: number;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly transferCurrency: Currency;
  readonly sentMinor: bigint | null;
  readonly sentOn: DateOnly | null;
  readonly receivedMinor: bigint | null;
  readonly receivedOn: DateOnly | null;
  /** At which it was sent, or its batch was. */
  readonly rate: ExchangeRate | null;
  /** The day of its batch, once that was sent. */
  readonly batchSentOn: DateOnly | null;
}

type Amounts = 'amountMinor' | 'sentMinor' | 'receivedMinor';
type Stored = Omit<MovingPayment, Amounts> & {
  readonly amountMinor: string;
  readonly sentMinor: string | null;
  readonly receivedMinor: string | null;
};

const minorOf = (digits: string | null): bigint | null => (digits === null ? null : BigInt(digits));

const ROWS = `select p.tenant_id as "tenantId", p.id, p.award_id as "awardId", p.nonprofit_id as "nonprofitId", p.state,
    p.version, p.amount_minor::text as "amountMinor", p.currency, p.transfer_currency as "transferCurrency",
    p.sent_minor::text as "sentMinor", p.sent_on::text as "sentOn",
    p.received_minor::text as "receivedMinor", p.received_on::text as "receivedOn",
    case when b.state = 'sent' then b.sent_on::text end as "batchSentOn",
    case when p.sent_rate is not null then jsonb_build_object('value', trim_scale(p.sent_rate)::text,
        'source', p.sent_rate_source, 'ratedOn', p.sent_rated_on::text)
      when p.sent_on is null and r.id is not null then jsonb_build_object('value', trim_scale(r.rate)::text,
        'source', r.source, 'ratedOn', r.rated_on::text) end as rate
  from payments p left join payment_batches b on b.tenant_id = p.tenant_id and b.id = p.batch_id
    left join exchange_rates r on r.tenant_id = b.tenant_id and r.id = b.rate_id`;

/** A payment with the rate of its batch, as far as the reader sees both. */
export async function findMoving(tx: Tx, tenantId: string, id: string): Promise<MovingPayment | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where p.tenant_id = $1 and p.id = $2`, [tenantId, id]);
  return row
    ? {
        ...{ ...row, amountMinor: BigInt(row.amountMinor) },
        ...{ sentMinor: minorOf(row.sentMinor), receivedMinor: minorOf(row.receivedMinor) },
      }
    : null;
}

/** The same, held still until the transaction ends. */
export async function lockMoving(tx: Tx, tenantId: string, id: string): Promise<MovingPayment | null> {
  await tx.query('select 1 from payments where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findMoving(tx, tenantId, id);
}

/** What its nonprofit said of a payment; null while it said nothing. */
export async function findReceipt(
  tx: Tx,
  tenantId: string,
  paymentId: string,
): Promise<{ readonly minor: bigint; readonly receivedOn: DateOnly } | null> {
  const [row] = await tx.query<{ minor: string; receivedOn: DateOnly }[]>(
    `select amount_minor::text as minor, received_on::text as "receivedOn" from payment_receipts
      where tenant_id = $1 and payment_id = $2`,
    [tenantId, paymentId],
  );
  return row ? { minor: BigInt(row.minor), receivedOn: row.receivedOn } : null;
}

type Locked = Pick<MovingPayment, 'tenantId' | 'id' | 'version'>;

export async function markSent(tx: Tx, row: Locked, { money, rate }: Transfer, on: DateOnly): Promise<void> {
  const set = `state = 'sent', sent_minor = $3, sent_on = $4, sent_rate = $5, sent_rate_source = $6, sent_rated_on = $7`;
  const values = [
    money.minor.toString(),
    on,
    rate?.value ?? null,
    rate?.source ?? null,
    rate?.ratedOn ?? null,
  ];
  await move(tx, row, set, values);
}

export async function markReceived(tx: Tx, row: Locked, minor: bigint, on: DateOnly): Promise<void> {
  await move(tx, row, `state = 'received', received_minor = $3, received_on = $4`, [minor.toString(), on]);
}

export async function markBack(
  tx: Tx,
  row: Locked,
  state: 'reversed' | 'returned',
  on: DateOnly,
): Promise<void> {
  await move(tx, row, 'state = $3, back_on = $4', [state, on]);
}

/** Only of a row that was locked. */
async function move(
  tx: Tx,
  { tenantId, id }: Locked,
  set: string,
  values: readonly unknown[],
): Promise<void> {
  await tx.query(`update payments set version = version + 1, ${set} where tenant_id = $1 and id = $2`, [
    ...[tenantId, id, ...values],
  ]);
}

export interface NewReturn {
  readonly kind: 'reversed' | 'returned';
  readonly happenedOn: DateOnly;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export async function insertReturn(
  tx: Tx,
  { tenantId, id }: Pick<MovingPayment, 'tenantId' | 'id'>,
  back: NewReturn,
): Promise<void> {
  await tx.query(
    `insert into payment_returns (tenant_id, payment_id, kind, happened_on, reason, recorded_by, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenantId, id, back.kind, back.happenedOn, back.reason, back.recordedBy, back.recordedAt],
  );
}
