import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Before an account is paid for the first time, somebody of the payer calls the nonprofit; a "not ours" blocks the account. */
export class AccountCalls1763883001000 implements MigrationInterface {
  name = 'AccountCalls1763883001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [CALLS, BLOCKED, STANDING, RULES, CONDITION]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Calls about accounts cannot be taken back: restore a backup instead.');
  }
}

/** Of one version of an account with its content: another version is asked about anew. */
const CALLS = `
create table account_calls (
  tenant_id uuid not null,
  id uuid not null,
  nonprofit_id uuid not null,
  account_id uuid not null,
  account_sha256 text not null,
  outcome text not null constraint ck_account_calls_outcome
    check (outcome in ('confirmed', 'not-reached', 'denied', 'waiver-asked', 'waived')),
  reason text not null default '' constraint ck_account_calls_reason check (length(reason) <= 1000),
  made_by uuid not null,
  made_at timestamptz not null,
  agreed_by uuid,
  agreed_at timestamptz,
  constraint pk_account_calls primary key (tenant_id, id),
  constraint ck_account_calls_waiver check ((outcome in ('waiver-asked', 'waived')) = (reason <> '')),
  constraint ck_account_calls_agreed check (num_nonnulls(agreed_by, agreed_at) = case when outcome = 'waived' then 2 else 0 end),
  constraint ck_account_calls_two_people check (agreed_by <> made_by),
  constraint fk_account_calls_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create index ix_account_calls_account on account_calls (tenant_id, nonprofit_id, account_id);
create index ix_account_calls_nonprofit on account_calls (nonprofit_id);
alter table account_calls enable row level security;
alter table account_calls force row level security;
grant select, insert, update (outcome, agreed_by, agreed_at) on account_calls to app_user;
grant select on account_calls to backup;
`;

/** Whoever pays may block a version and change nothing else of it; nobody takes that back: the nonprofit enters another. */
const BLOCKED = `
alter table bank_accounts add column blocked_at timestamptz;
grant update (blocked_at) on bank_accounts to app_user;
create or replace function keep_bank_account_version() returns trigger language plpgsql as $$
begin
  if app_tenant_kind() in ('funder', 'hip') then
    if old.blocked_at is not null or new.blocked_at is null
        or to_jsonb(old) - 'blocked_at' is distinct from to_jsonb(new) - 'blocked_at' then
      raise exception 'who pays changes nothing of a bank account' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if app_system() <> 'keeper' and (old.clabe, old.holder, old.bank, old.salt) is distinct from (new.clabe, new.holder, new.bank, new.salt) then
    raise exception 'a version of a bank account does not change' using errcode = 'check_violation';
  end if;
  if app_system() <> 'keeper' and (old.state <> 'proposed' or old.blocked_at is distinct from new.blocked_at) then
    raise exception 'a decided version of a bank account does not change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create policy bank_accounts_block on bank_accounts for update to app_user
  using (app_plans_money() and app_pays(tenant_id)) with check (app_plans_money() and app_pays(tenant_id));
`;

/** An account that is blocked stands no more, for whoever pays. */
const STANDING = `
create or replace function app_account_stands(nonprofit uuid, account uuid, hash text, at timestamptz) returns boolean
  language sql stable parallel safe as $$ select coalesce((select b.id = account and b.fingerprint = hash
      and b.state = 'approved' and b.held_until <= at and b.blocked_at is null
    from bank_accounts b where b.tenant_id = nonprofit and b.state in ('proposed', 'approved')
    order by b.version desc limit 1), false) $$;
create function app_account_is_known(tenant uuid, nonprofit uuid, account uuid, hash text) returns boolean
  language sql stable parallel safe as $$ select exists (select from account_calls c where c.tenant_id = tenant
    and c.nonprofit_id = nonprofit and c.account_id = account and c.account_sha256 = hash
    and c.outcome in ('confirmed', 'waived')) $$;
create function app_had_a_hand(nonprofit uuid, account uuid, person uuid) returns boolean
  language sql stable parallel safe as $$ select exists (select from bank_accounts b where b.tenant_id = nonprofit
    and b.id = account and person in (b.proposed_by, b.decided_by)) $$;
`;

/**
 * Who entered or approved the account, also for the nonprofit in another role, neither calls nor waives. The nonprofit reads
 * what was said of its accounts.
 */
const RULES = `
create policy account_calls_read on account_calls for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_pays(nonprofit_id))
  or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit'));
create policy account_calls_make on account_calls for insert to app_user with check (
  (tenant_id = app_tenant() and app_plans_money() and app_pays(nonprofit_id) and made_by = app_person()
    and outcome <> 'waived' and not app_had_a_hand(nonprofit_id, account_id, made_by)
    and exists (select from bank_accounts b where b.tenant_id = nonprofit_id and b.id = account_id
      and b.fingerprint = account_sha256 and b.state = 'approved' and b.blocked_at is null))
  or app_system() = 'installer');
create policy account_calls_agree on account_calls for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and app_pays(nonprofit_id) and outcome = 'waiver-asked')
  with check (tenant_id = app_tenant() and app_keeps_books() and outcome = 'waived' and agreed_by = app_person()
    and not app_had_a_hand(nonprofit_id, account_id, agreed_by));
`;

/** Nothing is proposed or approved to an account that nobody called about. */
const CONDITION = `
create policy payments_called on payments as restrictive for insert to app_user with check (
  app_system() = 'installer' or app_account_is_known(tenant_id, nonprofit_id, account_id, account_sha256));
create trigger payments_called before update on payments for each row
  when (app_tenant() is not null and old.state = 'proposed' and new.state = 'approved'
    and not app_account_is_known(new.tenant_id, new.nonprofit_id, new.account_id, new.account_sha256))
  execute function refuse_part_of_others();
`;
