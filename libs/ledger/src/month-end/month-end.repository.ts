import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import type { AccountKind, Month, TransactionKind } from '../core';

/** What stood in all places of one kind when a month began, what came and went, and what stood when it was over. */
export interface MonthLine {
  readonly currency: Currency;
  readonly kind: AccountKind;
  readonly openingMinor: bigint;
  readonly movedMinor: bigint;
  readonly closingMinor: bigint;
  /** Places whose balance is not the sum of their entries. */
  readonly drifting: number;
}

type Stored<Row, Names extends keyof Row> = Omit<Row, Names> & Readonly<Record<Names, string>>;
type Amounts = 'openingMinor' | 'movedMinor' | 'closingMinor';

/**
 * From what stands now back to the month, so that only what came since is joined with its day; the sum of all entries, which
 * needs no day, is what each balance is held against.
 */
const LINES = `
with summed as (
  select account_id, sum(amount) as amount from ledger_entries where tenant_id = $1 group by account_id),
since as (
  select e.account_id, sum(e.amount) filter (where t.happened_on < $3) as moved,
      sum(e.amount) filter (where t.happened_on >= $3) as later
    from ledger_transactions t join ledger_entries e on e.tenant_id = t.tenant_id and e.transaction_id = t.id
   where t.tenant_id = $1 and t.happened_on >= $2 group by e.account_id)
select a.currency, a.kind,
    sum(a.balance - coalesce(s.moved, 0) - coalesce(s.later, 0))::text as "openingMinor",
    sum(coalesce(s.moved, 0))::text as "movedMinor", sum(a.balance - coalesce(s.later, 0))::text as "closingMinor",
    (count(*) filter (where a.balance <> coalesce(m.amount, 0)))::int as drifting
  from ledger_accounts a left join since s on s.account_id = a.id left join summed m on m.account_id = a.id
 where a.tenant_id = $1 group by a.currency, a.kind`;

export async function monthLines(tx: Tx, tenantId: string, { from, until }: Month): Promise<MonthLine[]> {
  const rows = await tx.query<Stored<MonthLine, Amounts>[]>(LINES, [tenantId, from, until]);
  return rows.map(({ openingMinor, movedMinor, closingMinor, ...row }) => ({
    ...row,
    ...{ openingMinor: BigInt(openingMinor), movedMinor: BigInt(movedMinor) },
    closingMinor: BigInt(closingMinor),
  }));
}

/** A transaction of a month: how much of the award it is about, and what really moved. */
export interface MonthTransaction {
  readonly id: string;
  readonly happenedOn: DateOnly;
  /** The day on which it really was, where its month was closed by then. */
  readonly lateOf: DateOnly | null;
  readonly kind: TransactionKind;
  readonly awardId: string;
  readonly award: string | null;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly movedMinor: bigint | null;
  readonly movedCurrency: Currency | null;
}

interface StoredTransaction extends Omit<MonthTransaction, 'amountMinor' | 'movedMinor'> {
  readonly amountMinor: string;
  readonly movedMinor: string | null;
}

/** The amount is what came into a place of the award; of an opening and of a reversal it is all that moved. */
const TRANSACTIONS = `
select t.id, t.happened_on::text as "happenedOn", t.late_of::text as "lateOf", t.kind, t.award_id as "awardId",
    (select w.title from awards w where w.tenant_id = t.tenant_id and w.id = t.award_id) as award,
    e.amount::text as "amountMinor", e.currency, t.moved_minor::text as "movedMinor", t.moved_currency as "movedCurrency"
  from (select * from ledger_transactions where tenant_id = $1 and happened_on >= $2 and happened_on < $3
    order by happened_on, recorded_at, id limit $4 offset $5) t
  cross join lateral (select sum(e.amount) as amount, max(e.currency) as currency from ledger_entries e
    join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
   where e.tenant_id = t.tenant_id and e.transaction_id = t.id and e.amount > 0 and a.award_id is not null) e
 order by t.happened_on, t.recorded_at, t.id`;

/** The transactions of a month in the order of their days; `limit` of them after the first `offset`. */
export async function monthTransactions(
  tx: Tx,
  tenantId: string,
  { from, until }: Month,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<MonthTransaction[]> {
  const rows = await tx.query<StoredTransaction[]>(TRANSACTIONS, [tenantId, from, until, limit, offset]);
  return rows.map(({ amountMinor, movedMinor, ...row }) => ({
    ...{ ...row, amountMinor: BigInt(amountMinor) },
    movedMinor: movedMinor === null ? null : BigInt(movedMinor),
  }));
}

export async function countTransactions(tx: Tx, tenantId: string, { from, until }: Month): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from ledger_transactions
      where tenant_id = $1 and happened_on >= $2 and happened_on < $3`,
    [tenantId, from, until],
  );
  return row!.count;
}

/** How what moved in a month differs, in one currency; above zero it was more. */
export interface MonthDifference {
  readonly currency: Currency;
  /** What was sent against what was agreed at the rate on record. */
  readonly sendingMinor: bigint;
  /** What arrived against what was sent, where both are known. */
  readonly underWayMinor: bigint;
}

const DIFFERENCES = `
with sent as (
  select t.moved_currency as currency, sum(t.moved_minor - round(e.amount * coalesce(t.rate, 1))) as sending, 0 as under_way
    from ledger_transactions t join ledger_entries e on e.tenant_id = t.tenant_id and e.transaction_id = t.id
    join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id and a.kind = 'sent'
   where t.tenant_id = $1 and t.happened_on >= $2 and t.happened_on < $3 and t.kind = 'send'
     and not exists (select from ledger_transactions r where r.tenant_id = t.tenant_id and r.reverses = t.id)
   group by t.moved_currency),
arrived as (
  select transfer_currency as currency, 0 as sending, sum(received_minor - sent_minor) as under_way from payments
   where tenant_id = $1 and received_on >= $2 and received_on < $3 group by transfer_currency)
select currency, sum(sending)::text as "sendingMinor", sum(under_way)::text as "underWayMinor"
  from (select * from sent union all select * from arrived) each group by currency order by currency`;

export async function monthDifferences(
  tx: Tx,
  tenantId: string,
  { from, until }: Month,
): Promise<MonthDifference[]> {
  type Row = Stored<MonthDifference, 'sendingMinor' | 'underWayMinor'>;
  const rows = await tx.query<Row[]>(DIFFERENCES, [tenantId, from, until]);
  return rows.map(({ currency, sendingMinor, underWayMinor }) => ({
    ...{ currency, sendingMinor: BigInt(sendingMinor), underWayMinor: BigInt(underWayMinor) },
  }));
}

/** Payments that were sent by the end of a month and that nobody has confirmed since. */
export interface UnconfirmedPayments {
  readonly currency: Currency;
  readonly count: number;
  readonly sentMinor: bigint;
  readonly oldestOn: DateOnly;
}

export async function unconfirmedPayments(
  tx: Tx,
  tenantId: string,
  { until }: Month,
): Promise<UnconfirmedPayments[]> {
  const rows = await tx.query<Stored<UnconfirmedPayments, 'sentMinor'>[]>(
    `select transfer_currency as currency, count(*)::int as count, sum(sent_minor)::text as "sentMinor",
        min(sent_on)::text as "oldestOn" from payments
      where tenant_id = $1 and state = 'sent' and sent_on < $2 group by transfer_currency order by 1`,
    [tenantId, until],
  );
  return rows.map(({ sentMinor, ...row }) => ({ ...row, sentMinor: BigInt(sentMinor) }));
}
