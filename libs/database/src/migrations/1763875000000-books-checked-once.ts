import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books ask once per transaction whether it balances, when its entries are written, and not again for each at the end. */
export class BooksCheckedOnce1763875000000 implements MigrationInterface {
  name = 'BooksCheckedOnce1763875000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ENTERED, NOT_EMPTY, OWNER, READ]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('The books cannot be taken back: restore a backup instead.');
  }
}

/**
 * All entries of a transaction come in one statement: at its end the transaction is whole or refused, and whatever is added
 * later makes it unequal to what it announced. So the check is over before the audit chain of the payer is held.
 */
const ENTERED = `
drop trigger ledger_entries_balanced on ledger_entries;
drop trigger ledger_transactions_balanced on ledger_transactions;
drop function ledger.check_balanced();
drop function ledger.is_balanced(public.ledger_transactions);
create function ledger.refuse_unbalanced() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'a transaction does not balance'
    using errcode = 'check_violation', constraint = 'ck_ledger_transactions_balanced';
end $$;
create function ledger.check_entered() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare made public.ledger_transactions;
begin
  for made in select * from public.ledger_transactions t
      where (t.tenant_id, t.id) in (select f.tenant_id, f.transaction_id from fresh f) loop
    if made.entries <> (select count(*) from public.ledger_entries e
          where e.tenant_id = made.tenant_id and e.transaction_id = made.id)
        or exists (select from public.ledger_entries e
          join public.ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
          where e.tenant_id = made.tenant_id and e.transaction_id = made.id
          group by e.currency, a.award_id having sum(e.amount) <> 0 or a.award_id <> made.award_id)
        or (made.reverses is not null and not ledger.is_opposite(made)) then
      perform ledger.refuse_unbalanced();
    end if;
  end loop;
  return null;
end $$;
create trigger ledger_entries_balanced after insert on ledger_entries
  referencing new table as fresh for each statement execute function ledger.check_entered();
`;

/** Asked when everything is written: whatever has entries was checked when they came. */
const NOT_EMPTY = `
create function ledger.check_not_empty() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.ledger_entries e
      where e.tenant_id = new.tenant_id and e.transaction_id = new.id) then
    perform ledger.refuse_unbalanced();
  end if;
  return null;
end $$;
create constraint trigger ledger_transactions_not_empty after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger.check_not_empty();
`;

const OWNER = `
revoke all on function ledger.refuse_unbalanced(), ledger.check_entered(), ledger.check_not_empty() from public;
grant create on schema ledger to ledger_owner;
alter function ledger.refuse_unbalanced() owner to ledger_owner;
alter function ledger.check_entered() owner to ledger_owner;
alter function ledger.check_not_empty() owner to ledger_owner;
revoke create on schema ledger from ledger_owner;
`;

/** A function in a sub-select is asked once for a statement, and not for each of the hundreds of lines of a book. */
const READ = ['ledger_accounts', 'ledger_transactions', 'ledger_entries']
  .map(
    (table) => `alter policy ${table}_read on ${table}
  using (tenant_id = (select app_tenant()) and (select app_reads_books()));`,
  )
  .join('\n');
