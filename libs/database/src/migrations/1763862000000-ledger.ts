import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books of who pays: places where money of awards stands, and what moved it, which can be added to and not changed. */
export class Ledger1763862000000 implements MigrationInterface {
  name = 'Ledger1763862000000';

  async up(runner: QueryRunner): Promise<void> {
    const steps = [WHO, ACCOUNTS, TRANSACTIONS, ENTRIES, FINAL, MOVE, BALANCED, OWNER];
    for (const step of steps) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('The books cannot be taken back: restore a backup instead.');
  }
}

const WHO = `
create schema ledger;
create function app_keeps_books() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() in ('funder', 'hip') and app_roles() && array['funder-finance', 'funder-admin', 'hip-admin'] $$;
create function app_reads_books() returns boolean language sql stable parallel safe
  as $$ select app_keeps_books() or (app_tenant_kind() = 'hip' and 'auditor' = any (app_roles())) $$;
`;

/** Nobody writes a balance: entries move it. That it cannot fall below zero is what makes overspending impossible. */
const ACCOUNTS = `
create table ledger_accounts (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid,
  kind text not null constraint ck_ledger_accounts_kind check (kind in ('promised', 'committed', 'reserved', 'sent',
    'received', 'returned', 'released', 'bank', 'exchange')),
  currency text not null constraint ck_ledger_accounts_currency check (currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')),
  balance bigint not null default 0,
  constraint pk_ledger_accounts primary key (tenant_id, id),
  constraint uq_ledger_accounts_currency unique (tenant_id, id, currency),
  constraint ck_ledger_accounts_award check ((award_id is null) = (kind in ('bank', 'exchange'))),
  constraint ck_ledger_accounts_committed check (kind <> 'committed' or balance >= 0),
  constraint ck_ledger_accounts_reserved check (kind <> 'reserved' or balance >= 0),
  constraint ck_ledger_accounts_sent check (kind <> 'sent' or balance >= 0),
  constraint ck_ledger_accounts_received check (kind <> 'received' or balance >= 0),
  constraint ck_ledger_accounts_over check (kind not in ('returned', 'released') or balance >= 0),
  constraint fk_ledger_accounts_tenant foreign key (tenant_id) references organizations (id)
);
create unique index uq_ledger_accounts_award on ledger_accounts (tenant_id, award_id, kind) where award_id is not null;
create unique index uq_ledger_accounts_payer on ledger_accounts (tenant_id, kind, currency) where award_id is null;
alter table ledger_accounts enable row level security;
alter table ledger_accounts force row level security;
grant select, insert on ledger_accounts to app_user;
grant select on ledger_accounts to backup;
create policy ledger_accounts_read on ledger_accounts for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy ledger_accounts_open on ledger_accounts for insert to app_user
  with check (tenant_id = app_tenant() and app_keeps_books() and balance = 0);
`;

/** It says how many entries it has, so that none can be added to it afterwards. */
const TRANSACTIONS = `
create table ledger_transactions (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null constraint ck_ledger_transactions_kind check (kind in ('award', 'amendment', 'reserve', 'release',
    'send', 'receive', 'return', 'close', 'opening', 'reversal')),
  business_key text not null
    constraint ck_ledger_transactions_key check (business_key ~ '^[a-z0-9-]+(:[a-z0-9-]+)*$' and length(business_key) <= 100),
  award_id uuid not null,
  reverses uuid,
  entries integer not null constraint ck_ledger_transactions_entries check (entries >= 2),
  moved_minor bigint constraint ck_ledger_transactions_moved check (moved_minor > 0),
  moved_currency text constraint ck_ledger_transactions_currency
    check (moved_currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')),
  rate numeric(18,8) constraint ck_ledger_transactions_rate check (rate > 0),
  rate_source text
    constraint ck_ledger_transactions_source check (rate_source in ('bank', 'banxico-fix', 'agreement')),
  rated_on date,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  constraint pk_ledger_transactions primary key (tenant_id, id),
  constraint uq_ledger_transactions_key unique (tenant_id, business_key),
  constraint uq_ledger_transactions_reverses unique (tenant_id, reverses),
  constraint ck_ledger_transactions_reversal check ((kind = 'reversal') = (reverses is not null)),
  constraint ck_ledger_transactions_transfer check ((kind in ('send', 'receive', 'return')) = (moved_minor is not null)
    and (moved_minor is null) = (moved_currency is null)),
  constraint ck_ledger_transactions_rated check ((rate is null) = (rate_source is null)
    and (rate is null) = (rated_on is null) and (rate is null or moved_minor is not null)),
  constraint fk_ledger_transactions_reverses foreign key (tenant_id, reverses) references ledger_transactions (tenant_id, id)
);
create index ix_ledger_transactions_award on ledger_transactions (tenant_id, award_id, recorded_at);
alter table ledger_transactions enable row level security;
alter table ledger_transactions force row level security;
grant select, insert on ledger_transactions to app_user;
grant select on ledger_transactions to backup;
create policy ledger_transactions_read on ledger_transactions for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy ledger_transactions_add on ledger_transactions for insert to app_user
  with check (tenant_id = app_tenant() and app_keeps_books() and recorded_by = app_person());
`;

const ENTRIES = `
create table ledger_entries (
  tenant_id uuid not null,
  transaction_id uuid not null,
  line smallint not null,
  account_id uuid not null,
  currency text not null,
  amount bigint not null constraint ck_ledger_entries_amount check (amount <> 0),
  constraint pk_ledger_entries primary key (tenant_id, transaction_id, line),
  constraint fk_ledger_entries_transaction foreign key (tenant_id, transaction_id)
    references ledger_transactions (tenant_id, id),
  constraint fk_ledger_entries_account foreign key (tenant_id, account_id, currency)
    references ledger_accounts (tenant_id, id, currency)
);
create index ix_ledger_entries_account on ledger_entries (tenant_id, account_id);
alter table ledger_entries enable row level security;
alter table ledger_entries force row level security;
grant select, insert on ledger_entries to app_user;
grant select on ledger_entries to backup;
create policy ledger_entries_read on ledger_entries for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy ledger_entries_add on ledger_entries for insert to app_user
  with check (tenant_id = app_tenant() and app_keeps_books());
`;

/** The owner of the tables is refused as well; whoever wants something undone posts its opposite. */
const FINAL = `
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is in the books is corrected by new entries' using errcode = 'insufficient_privilege';
end $$;
revoke all on function ledger.refuse_change() from public;
create trigger ledger_transactions_final before update or delete or truncate on ledger_transactions
  for each statement execute function ledger.refuse_change();
create trigger ledger_entries_final before update or delete or truncate on ledger_entries
  for each statement execute function ledger.refuse_change();
create trigger ledger_accounts_final before delete or truncate on ledger_accounts
  for each statement execute function ledger.refuse_change();
create trigger ledger_accounts_moved before update on ledger_accounts for each row
  when (current_user <> 'ledger_owner'
    or (new.tenant_id, new.id, new.award_id, new.kind, new.currency)
      is distinct from (old.tenant_id, old.id, old.award_id, old.kind, old.currency))
  execute function ledger.refuse_change();
`;

/** One conditional update: the row waits for its turn, and the check of the balance answers for the amount as it then is. */
const MOVE = `
create function ledger.move() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.ledger_accounts a set balance = a.balance + new.amount
    where a.tenant_id = new.tenant_id and a.id = new.account_id;
  if not found then
    raise exception 'an entry has no account' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
revoke all on function ledger.move() from public;
create trigger ledger_entries_move after insert on ledger_entries for each row execute function ledger.move();
`;

/**
 * Asked when everything is written: as many entries as were announced, all of one award or of its payer, nothing together in
 * each currency for the award and for the payer by themselves; a reversal is the exact opposite of what it reverses.
 */
const BALANCED = `
create function ledger.is_balanced(made public.ledger_transactions) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  with own as (
    select e.account_id, e.amount, e.currency, a.award_id from public.ledger_entries e
      join public.ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
     where e.tenant_id = made.tenant_id and e.transaction_id = made.id)
  select (select count(*) from own) = made.entries
    and not exists (select from own where award_id <> made.award_id)
    and not exists (select from own group by currency, award_id having sum(amount) <> 0) $$;
create function ledger.is_opposite(made public.ledger_transactions) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.ledger_transactions t where t.tenant_id = made.tenant_id and t.id = made.reverses
      and t.reverses is null and t.award_id = made.award_id and t.entries = made.entries)
    and not exists (
      select e.account_id, e.amount from public.ledger_entries e
       where e.tenant_id = made.tenant_id and e.transaction_id = made.id
      except all select e.account_id, -e.amount from public.ledger_entries e
       where e.tenant_id = made.tenant_id and e.transaction_id = made.reverses) $$;
create function ledger.check_balanced() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  written uuid;
  made public.ledger_transactions;
begin
  if tg_argv[0] = 'entries' then written := new.transaction_id; else written := new.id; end if;
  select * into made from public.ledger_transactions t where t.tenant_id = new.tenant_id and t.id = written;
  if ledger.is_balanced(made) is not true or (made.reverses is not null and not ledger.is_opposite(made)) then
    raise exception 'a transaction does not balance'
      using errcode = 'check_violation', constraint = 'ck_ledger_transactions_balanced';
  end if;
  return null;
end $$;
revoke all on function ledger.is_balanced(public.ledger_transactions), ledger.is_opposite(public.ledger_transactions),
  ledger.check_balanced() from public;
create constraint trigger ledger_transactions_balanced after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger.check_balanced('transactions');
create constraint trigger ledger_entries_balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger.check_balanced('entries');
`;

/** The functions run as a role that reads the books and moves balances, and does nothing else. */
const OWNER = `
grant usage, create on schema ledger to ledger_owner;
grant select, update (balance) on ledger_accounts to ledger_owner;
grant select on ledger_transactions, ledger_entries to ledger_owner;
create policy ledger_accounts_move on ledger_accounts to ledger_owner using (true) with check (true);
create policy ledger_transactions_check on ledger_transactions for select to ledger_owner using (true);
create policy ledger_entries_check on ledger_entries for select to ledger_owner using (true);
alter function ledger.move() owner to ledger_owner;
alter function ledger.is_balanced(public.ledger_transactions) owner to ledger_owner;
alter function ledger.is_opposite(public.ledger_transactions) owner to ledger_owner;
alter function ledger.check_balanced() owner to ledger_owner;
revoke create on schema ledger from ledger_owner;
`;
