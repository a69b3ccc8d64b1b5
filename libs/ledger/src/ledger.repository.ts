import { randomUUID } from 'node:crypto';
import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type Currency, type DateOnly } from '@puente/kernel';
import {
  AWARD_ACCOUNTS,
  isOfPayer,
  type AccountKind,
  type AwardAccount,
  type AwardBalances,
  type Entry,
  type Posting,
} from './core';

/** A transaction that is to go into the books of a payer. */
export interface Booking {
  readonly tenantId: string;
  readonly awardId: string;
  /** The same for every repeat of the same thing: `payment:<id>:sent`. */
  readonly businessKey: string;
  /** Where its month is closed, it stands on the first open day, with this one beside it. */
  readonly happenedOn: DateOnly;
  /** Null: the platform itself. */
  readonly recordedBy: string | null;
  /** The id of the transaction that this one undoes. */
  readonly reverses: string | null;
  readonly posting: Posting;
}

/**
 * Puts a transaction into the books and moves the balances; null when its business key is there already, and nothing is
 * done. Refuses what there is not enough for (`not-enough-committed`, 409), another currency than the award's
 * (`award-currency`), undoing twice (`already-reversed`, 409), books that begin twice (`books-begun`, 409), an award that is
 * over (`award-over`, 409), and a month that is being closed just then (`month-closed`, 409); all of them end the transaction of
 * the database.
 */
export async function post(tx: Tx, booking: Booking): Promise<string | null> {
  try {
    const first = await enter(tx, booking);
    if (first) return first.id;
    await openAccounts(tx, booking);
    const second = await enter(tx, booking);
    if (!second) throw new DomainError('invalid', 'award-currency');
    return second.id;
  } catch (error) {
    const code = REFUSALS[brokenConstraint(error) ?? ''];
    throw code ? new DomainError('conflict', code) : error;
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  ck_ledger_accounts_committed: 'not-enough-committed',
  ck_ledger_accounts_reserved: 'not-enough-reserved',
  ck_ledger_accounts_sent: 'not-enough-sent',
  ck_ledger_accounts_received: 'not-enough-received',
  ck_ledger_accounts_over: 'not-enough-returned',
  uq_ledger_transactions_reverses: 'already-reversed',
  ck_ledger_transactions_award_over: 'award-over',
  uq_ledger_transactions_begun: 'books-begun',
  ck_ledger_transactions_month: 'month-closed',
};

/**
 * In one order, so that two who open the same ones do not wait for each other. Those that are open are not tried: `on
 * conflict` would wait for everybody who is just moving their balance, all of whom then wake at once.
 */
async function openAccounts(tx: Tx, { tenantId, awardId, posting }: Booking): Promise<void> {
  const entries = [...posting.entries].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  await tx.query(
    `insert into ledger_accounts (tenant_id, id, award_id, kind, currency)
     select $1, id, award_id, kind, currency
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as fresh (id, award_id, kind, currency)
      where not exists (select from ledger_accounts a
              where a.tenant_id = $1 and a.award_id = fresh.award_id and a.kind = fresh.kind)
        and not exists (select from ledger_accounts a
              where a.tenant_id = $1 and a.award_id is null and fresh.award_id is null
                and a.kind = fresh.kind and a.currency = fresh.currency)
         on conflict do nothing`,
    [
      tenantId,
      entries.map(() => randomUUID()),
      entries.map(({ account }) => (isOfPayer(account) ? null : awardId)),
      entries.map(({ account }) => account),
      entries.map(({ money }) => money.currency),
    ],
  );
}

const placeOf = ({ account, money }: Entry): string => `${account} ${money.currency}`;

/**
 * A transaction with all of its entries in one statement: null where not every account is open, or one is in another currency, and
 * an id of null where the business key is there already. In the order of accounts, which is that in which their balances are
 * locked: no two wait for each other.
 */
async function enter(tx: Tx, booking: Booking): Promise<{ readonly id: string | null } | null> {
  const { tenantId, awardId, businessKey, happenedOn, recordedBy, reverses, posting } = booking;
  const { kind, entries, transfer } = posting;
  const [row] = await tx.query<{ id: string | null; isOpen: boolean }[]>(ENTER, [
    ...[tenantId, randomUUID(), kind, businessKey, awardId, reverses, entries.length, happenedOn, recordedBy],
    ...[transfer?.money.minor.toString() ?? null, transfer?.money.currency ?? null],
    ...[transfer?.rate?.value ?? null, transfer?.rate?.source ?? null, transfer?.rate?.ratedOn ?? null],
    entries.map(({ account }) => account),
    entries.map(({ money }) => money.currency),
    entries.map(({ money }) => money.minor.toString()),
  ]);
  return row!.isOpen ? { id: row!.id } : null;
}

const ENTER = `
  with accounts as (
    select id, kind, currency from ledger_accounts where tenant_id = $1 and award_id = $5
    union all select id, kind, currency from ledger_accounts where tenant_id = $1 and award_id is null),
  lines as materialized (
    select fresh.line, a.id, a.currency, fresh.amount
      from unnest($15::text[], $16::text[], $17::bigint[]) with ordinality as fresh (kind, currency, amount, line)
      join accounts a using (kind, currency)),
  whole as materialized (select count(*) = $7::int as is_open from lines),
  months as materialized (select app_closed_until($1) as closed_until),
  made as (
    insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, reverses, entries, happened_on, late_of,
      recorded_by, moved_minor, moved_currency, rate, rate_source, rated_on)
    select $1, $2::uuid, $3::text, $4::text, $5, $6::uuid, $7, greatest($8::date, closed_until),
        case when $8::date < closed_until then $8::date end, $9::uuid, $10::bigint, $11::text, $12::numeric,
        $13::text, $14::date from whole, months where is_open
        on conflict (tenant_id, business_key) do nothing returning id),
  entered as (
    insert into ledger_entries (tenant_id, transaction_id, line, account_id, currency, amount)
    select $1, made.id, line, lines.id, currency, amount from made, lines order by lines.id)
  select is_open as "isOpen", (select id from made) as id from whole`;

interface BalanceRow {
  readonly kind: AwardAccount;
  readonly currency: Currency;
  readonly balance: string;
}

/** What stands where of an award; null when its books were not begun. */
export async function balancesOf(tx: Tx, tenantId: string, awardId: string): Promise<AwardBalances | null> {
  const rows = await tx.query<BalanceRow[]>(
    'select kind, currency, balance from ledger_accounts where tenant_id = $1 and award_id = $2',
    [tenantId, awardId],
  );
  return toBalances(rows);
}

function toBalances(rows: readonly BalanceRow[]): AwardBalances | null {
  const [first] = rows;
  if (!first) return null;
  const known = new Map(rows.map(({ kind, balance }) => [kind, BigInt(balance)]));
  const minor = Object.fromEntries(AWARD_ACCOUNTS.map((kind) => [kind, known.get(kind) ?? 0n]));
  return { currency: first.currency, minor: minor as AwardBalances['minor'] };
}

/** A transaction as it stands in the books. */
export interface BookedTransaction {
  readonly id: string;
  readonly awardId: string;
  readonly businessKey: string;
  readonly happenedOn: DateOnly;
  readonly recordedAt: Date;
  /** Null: the platform itself. */
  readonly recordedBy: string | null;
  readonly reverses: string | null;
  readonly posting: Posting;
}

interface TransactionRow extends Omit<BookedTransaction, 'posting'> {
  readonly kind: Posting['kind'];
  readonly lines: readonly { account: AccountKind; minor: string; currency: Currency }[];
  /** As JSON, so that amounts and rates stay text. */
  readonly moved: { minor: string; currency: Currency; rate: Rate | null } | null;
}

type Rate = NonNullable<NonNullable<Posting['transfer']>['rate']>;

const COLUMNS = `t.id, t.award_id as "awardId", t.business_key as "businessKey", t.kind, t.reverses,
    t.happened_on::text as "happenedOn", t.recorded_at as "recordedAt", t.recorded_by as "recordedBy",
    case when t.moved_minor is not null then jsonb_build_object('minor', t.moved_minor::text, 'currency', t.moved_currency,
      'rate', case when t.rate is not null then jsonb_build_object('value', trim_scale(t.rate)::text, 'source', t.rate_source,
        'ratedOn', t.rated_on::text) end) end as moved,
    (select json_agg(json_build_object('account', a.kind, 'minor', e.amount::text, 'currency', e.currency) order by e.line)
      from ledger_entries e join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
     where e.tenant_id = t.tenant_id and e.transaction_id = t.id) as lines`;

export async function findTransaction(
  tx: Tx,
  tenantId: string,
  businessKey: string,
): Promise<BookedTransaction | null> {
  const rows = await tx.query<TransactionRow[]>(
    `select ${COLUMNS} from ledger_transactions t where t.tenant_id = $1 and t.business_key = $2`,
    [tenantId, businessKey],
  );
  return rows[0] ? toBooked(rows[0]) : null;
}

/** The books of one award. */
export interface AwardBook {
  readonly balances: AwardBalances;
  /** In the order in which they were recorded. */
  readonly transactions: readonly BookedTransaction[];
}

/**
 * In one statement, so that the balances are those of the transactions; null when the books were not begun. The balances come
 * with the first line alone.
 */
export async function bookOf(tx: Tx, tenantId: string, awardId: string): Promise<AwardBook | null> {
  const rows = await tx.query<(TransactionRow & { readonly balances: readonly BalanceRow[] | null })[]>(
    `select ${COLUMNS}, case when row_number() over (order by t.recorded_at, t.id) = 1 then
         (select json_agg(json_build_object('kind', kind, 'currency', currency, 'balance', balance::text))
            from ledger_accounts where tenant_id = $1 and award_id = $2) end as balances
       from ledger_transactions t where t.tenant_id = $1 and t.award_id = $2 order by t.recorded_at, t.id`,
    [tenantId, awardId],
  );
  const balances = toBalances(rows[0]?.balances ?? []);
  return balances && { balances, transactions: rows.map(({ balances: _shared, ...row }) => toBooked(row)) };
}

function toBooked({ kind, lines, moved, ...row }: TransactionRow): BookedTransaction {
  const entries = lines.map(({ account, minor, currency }) => ({
    account,
    money: { minor: BigInt(minor), currency },
  }));
  const transfer = moved && {
    money: { minor: BigInt(moved.minor), currency: moved.currency },
    rate: moved.rate,
  };
  return { ...row, posting: { kind, entries, transfer } };
}
