import { Client } from 'pg';

/** What must never be in any books, in words, and how often. */
export interface BookFault {
  readonly fault: string;
  readonly count: number;
}

/** What a look through all books found. */
export interface BooksLookedThrough {
  readonly transactions: number;
  readonly faults: readonly BookFault[];
}

/** Looks through the books of all payers, past all policies: for who owns the database, after a restore. */
export async function lookThroughBooks(ownerUrl: string): Promise<BooksLookedThrough> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await lookThroughBooksOn(client);
  } finally {
    await client.end();
  }
}

export async function lookThroughBooksOn(client: Client): Promise<BooksLookedThrough> {
  // A role that policies hold back would find empty books, which are sound: it is refused instead.
  await client.query('set row_security = off');
  const { rows } = await client.query<BookFault>(FAULTS);
  const { rows: counted } = await client.query<{ count: number }>(
    'select count(*)::int as count from ledger_transactions',
  );
  return { transactions: counted[0]!.count, faults: rows.filter(({ count }) => count > 0) };
}

const FAULTS = `
select 'balances that are not the sum of their entries' as fault, count(*)::int as count from ledger_accounts a
  where a.balance <> (select coalesce(sum(e.amount), 0) from ledger_entries e
    where e.tenant_id = a.tenant_id and e.account_id = a.id)
union all select 'transactions without all of their entries', count(*)::int from ledger_transactions t
  where t.entries <> (select count(*) from ledger_entries e where e.tenant_id = t.tenant_id and e.transaction_id = t.id)
union all select 'transactions that are not nothing in a currency', count(*)::int from (
  select from ledger_entries group by tenant_id, transaction_id, currency having sum(amount) <> 0) uneven
union all select 'entries without their transaction', count(*)::int from ledger_entries e where not exists (
  select from ledger_transactions t where t.tenant_id = e.tenant_id and t.id = e.transaction_id)`;
