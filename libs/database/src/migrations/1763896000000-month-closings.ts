import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A month of the books is closed by two people and reopened by two; nothing is posted into what is closed. */
export class MonthClosings1763896000000 implements MigrationInterface {
  name = 'MonthClosings1763896000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [CLOSINGS, STANDING, CHANGES, RULES, LATE, REFUSED]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger ledger_transactions_month on ledger_transactions;
      drop function ledger.refuse_closed_month();
      alter table ledger_transactions drop column late_of;
      drop table month_closings cascade;
      drop function app_month_shown(uuid, date);
      drop function app_closed_until(uuid);
    `);
  }
}

/** One step is under way at a time; what was reopened stays, and a month may be closed again by another row. */
const CLOSINGS = `
create table month_closings (
  tenant_id uuid not null,
  id uuid not null,
  month_on date not null constraint ck_month_closings_month check (extract(day from month_on) = 1),
  version integer not null default 1,
  state text not null default 'proposed'
    constraint ck_month_closings_state check (state in ('proposed', 'closed', 'reopening', 'reopened', 'withdrawn')),
  shown_sha256 text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  reason text not null default '' constraint ck_month_closings_reason check (length(reason) <= 1000),
  reopen_by uuid,
  reopen_at timestamptz,
  reopened_by uuid,
  reopened_at timestamptz,
  constraint pk_month_closings primary key (tenant_id, id),
  constraint ck_month_closings_two_people check (closed_by <> proposed_by and reopened_by <> reopen_by),
  constraint ck_month_closings_closed check (num_nonnulls(closed_by, closed_at)
    = case when state in ('closed', 'reopening', 'reopened') then 2 else 0 end),
  constraint ck_month_closings_asked check (num_nonnulls(reopen_by, reopen_at, nullif(reason, ''))
    = case when state in ('reopening', 'reopened') then 3 else 0 end),
  constraint ck_month_closings_reopened check (num_nonnulls(reopened_by, reopened_at)
    = case when state = 'reopened' then 2 else 0 end)
);
create unique index uq_month_closings_closed on month_closings (tenant_id, month_on) where state in ('closed', 'reopening');
create unique index uq_month_closings_step on month_closings (tenant_id) where state in ('proposed', 'reopening');
grant select, insert, update (version, state, closed_by, closed_at, reason, reopen_by, reopen_at, reopened_by, reopened_at)
  on month_closings to app_user;
grant select on month_closings to backup;
alter table month_closings enable row level security;
alter table month_closings force row level security;
`;

/**
 * The first day that is open: a month is closed with all before it, because its balances begin with theirs. The hash of what a
 * closing is about: every transaction from that day until the month is over; none of them ever changes.
 */
const STANDING = `
create function app_closed_until(tenant uuid) returns date language sql stable parallel safe
  as $$ select (max(c.month_on) + interval '1 month')::date from month_closings c
    where c.tenant_id = tenant and c.state in ('closed', 'reopening') $$;
create function app_month_shown(tenant uuid, month date) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(coalesce(string_agg(t.id::text, ' ' order by t.id), ''), 'UTF8')), 'hex')
    from ledger_transactions t where t.tenant_id = tenant and t.happened_on < month + interval '1 month'
      and t.happened_on >= coalesce(app_closed_until(tenant), '-infinity') $$;
`;

const CHANGES = `
create function app_month_closing_change_holds(before month_closings, after month_closings) returns boolean
  language sql stable parallel safe as $$ select after.version = before.version + 1 and case after.state
    when 'closed' then case before.state
      when 'proposed' then after.closed_by = app_person() and after.closed_by <> after.proposed_by
        and after.shown_sha256 = app_month_shown(before.tenant_id, before.month_on)
      when 'reopening' then (after.closed_by, after.closed_at) = (before.closed_by, before.closed_at)
      else false end
    when 'withdrawn' then before.state = 'proposed'
    when 'reopening' then before.state = 'closed' and after.reopen_by = app_person()
      and (after.closed_by, after.closed_at) = (before.closed_by, before.closed_at)
      and app_closed_until(before.tenant_id) = before.month_on + interval '1 month'
    when 'reopened' then before.state = 'reopening' and after.reopened_by = app_person()
      and after.reopened_by <> after.reopen_by
      and (after.closed_by, after.closed_at, after.reopen_by, after.reopen_at, after.reason)
        = (before.closed_by, before.closed_at, before.reopen_by, before.reopen_at, before.reason)
    else false end $$;
create trigger month_closings_steps before update on month_closings for each row
  when ((app_tenant() is not null or app_system() <> 'none')
    and not coalesce(app_month_closing_change_holds(old, new), false))
  execute function refuse_part_of_others();
`;

const RULES = `
create policy month_closings_read on month_closings for select to app_user
  using ((tenant_id = app_tenant() and app_reads_books()) or app_system() = 'treasurer');
create policy month_closings_propose on month_closings for insert to app_user with check (tenant_id = app_tenant()
  and app_keeps_books() and proposed_by = app_person() and state = 'proposed' and version = 1);
create policy month_closings_change on month_closings for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books()) with check (tenant_id = app_tenant() and app_keeps_books());
`;

/** What happened in a closed month stands on the first open day, with the day on which it really was. */
const LATE = `
alter table ledger_transactions add column late_of date
  constraint ck_ledger_transactions_late check (late_of < happened_on);
`;

/**
 * Who posts shares a lock with who else posts, and who closes has it alone: nothing slips into a month while it is being closed.
 * The lock comes first, so that what is asked after it sees what was closed meanwhile.
 */
const REFUSED = `
create function ledger.refuse_closed_month() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('months ' || new.tenant_id, 0));
  if exists (select from public.month_closings c where c.tenant_id = new.tenant_id and c.state in ('closed', 'reopening')
      and new.happened_on < c.month_on + interval '1 month') then
    raise exception 'the month is closed' using errcode = 'check_violation', constraint = 'ck_ledger_transactions_month';
  end if;
  return new;
end $$;
revoke all on function ledger.refuse_closed_month() from public;
grant select on month_closings to ledger_owner;
create policy month_closings_check on month_closings for select to ledger_owner using (true);
grant create on schema ledger to ledger_owner;
alter function ledger.refuse_closed_month() owner to ledger_owner;
revoke create on schema ledger from ledger_owner;
create trigger ledger_transactions_month before insert on ledger_transactions
  for each row execute function ledger.refuse_closed_month();
`;
