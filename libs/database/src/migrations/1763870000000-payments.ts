import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The instalments of an award, and the transfers of money for them: proposed by one person, approved by another as shown. */
export class Payments1763870000000 implements MigrationInterface {
  name = 'Payments1763870000000';

  async up(runner: QueryRunner): Promise<void> {
    const steps = [WHO, DISBURSEMENTS, CONDITIONS, PAYMENTS, STANDING, PLAN, CHANGES, RULES, ACCOUNTS];
    for (const step of steps) await runner.query(step);
    for (const table of TABLES) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('Payments cannot be taken back: restore a backup instead.');
  }
}

const TABLES = ['disbursements', 'disbursement_requirements', 'payments'];
const CURRENCY = `in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`;

/** Money moves by who keeps the books; who follows the programme plans it. */
const WHO = `
create function app_plans_money() returns boolean language sql stable parallel safe
  as $$ select app_keeps_books() or app_runs_calls() $$;
`;

const DISBURSEMENTS = `
create table disbursements (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  nonprofit_id uuid not null,
  number integer not null constraint ck_disbursements_number check (number > 0),
  amount_minor bigint not null constraint ck_disbursements_amount check (amount_minor > 0),
  currency text not null constraint ck_disbursements_currency check (currency ${CURRENCY}),
  planned_on date not null,
  version integer not null default 1,
  state text not null default 'planned' constraint ck_disbursements_state check (state in ('planned', 'cancelled')),
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint pk_disbursements primary key (tenant_id, id),
  constraint fk_disbursements_award foreign key (tenant_id, award_id) references awards (tenant_id, id),
  constraint fk_disbursements_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create unique index uq_disbursements_number on disbursements (tenant_id, award_id, number);
create index ix_disbursements_nonprofit on disbursements (nonprofit_id);
grant select, insert, update (version, state, amount_minor, planned_on, changed_by, changed_at) on disbursements to app_user;
`;

/** What of the award has to be accepted or let go before an instalment is paid. */
const CONDITIONS = `
create table disbursement_requirements (
  tenant_id uuid not null,
  disbursement_id uuid not null,
  requirement_id uuid not null,
  constraint pk_disbursement_requirements primary key (tenant_id, disbursement_id, requirement_id),
  constraint fk_disbursement_requirements_disbursement foreign key (tenant_id, disbursement_id)
    references disbursements (tenant_id, id)
);
grant select, insert, delete on disbursement_requirements to app_user;
`;

/**
 * The account is named as its version and fingerprint, so that another one is never paid unnoticed; its row goes with its
 * nonprofit's data, so there is no foreign key. What is still under way is one for an instalment, whoever asks how often.
 */
const PAYMENTS = `
create table payments (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  disbursement_id uuid not null,
  nonprofit_id uuid not null,
  amount_minor bigint not null constraint ck_payments_amount check (amount_minor > 0),
  currency text not null constraint ck_payments_currency check (currency ${CURRENCY}),
  transfer_currency text not null constraint ck_payments_transfer_currency check (transfer_currency ${CURRENCY}),
  account_id uuid not null,
  account_version integer not null,
  account_sha256 text not null,
  version integer not null default 1,
  state text not null default 'proposed' constraint ck_payments_state check (state in ('proposed', 'approved', 'withdrawn',
    'rejected', 'batched', 'sent', 'received', 'returned', 'reversed')),
  batch_id uuid,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  shown_sha256 text,
  ended_by uuid,
  ended_at timestamptz,
  ended_reason text not null default '',
  sent_minor bigint constraint ck_payments_sent_minor check (sent_minor > 0),
  sent_on date,
  received_minor bigint constraint ck_payments_received_minor check (received_minor > 0),
  received_on date,
  constraint pk_payments primary key (tenant_id, id),
  constraint ck_payments_approved check (num_nonnulls(approved_by, approved_at, shown_sha256) in (0, 3)),
  constraint ck_payments_two_people check (approved_by <> proposed_by),
  constraint ck_payments_standing check (state in ('proposed', 'withdrawn', 'rejected') or approved_by is not null),
  constraint ck_payments_ended check ((ended_by is null) = (ended_at is null)
    and (state not in ('withdrawn', 'rejected') or ended_by is not null)),
  constraint ck_payments_reason check (length(ended_reason) <= 1000),
  constraint ck_payments_batched check (state <> 'batched' or batch_id is not null),
  constraint ck_payments_sent check ((sent_on is null) = (sent_minor is null)
    and (state not in ('sent', 'received', 'returned', 'reversed') or sent_on is not null)),
  constraint ck_payments_received check ((received_on is null) = (received_minor is null)
    and (state <> 'received' or received_on is not null)),
  constraint fk_payments_award foreign key (tenant_id, award_id) references awards (tenant_id, id),
  constraint fk_payments_disbursement foreign key (tenant_id, disbursement_id) references disbursements (tenant_id, id),
  constraint fk_payments_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create unique index uq_payments_disbursement on payments (tenant_id, disbursement_id)
  where state not in ('withdrawn', 'rejected', 'returned', 'reversed');
create index ix_payments_award on payments (tenant_id, award_id);
create index ix_payments_state on payments (tenant_id, state, proposed_at);
create index ix_payments_batch on payments (tenant_id, batch_id) where batch_id is not null;
create index ix_payments_nonprofit on payments (nonprofit_id);
grant select, insert, update (version, state, batch_id, approved_by, approved_at, shown_sha256, ended_by, ended_at,
  ended_reason, sent_minor, sent_on, received_minor, received_on) on payments to app_user;
`;

/** The hash of what is approved: the terms, the account, and who proposed them when. */
const STANDING = `
create function app_payment_shown(p payments) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(jsonb_build_array(p.id, p.award_id, p.disbursement_id, p.nonprofit_id,
    p.amount_minor, p.currency, p.transfer_currency, p.account_id, p.account_version, p.account_sha256, p.proposed_by,
    extract(epoch from p.proposed_at))::text, 'UTF8')), 'hex') $$;
create function app_account_stands(nonprofit uuid, account uuid, hash text, at timestamptz) returns boolean
  language sql stable parallel safe as $$ select coalesce((select b.id = account and b.fingerprint = hash
      and b.state = 'approved' and b.held_until <= at
    from bank_accounts b where b.tenant_id = nonprofit and b.state in ('proposed', 'approved')
    order by b.version desc limit 1), false) $$;
create function app_award_is(tenant uuid, award uuid, nonprofit uuid, among text[]) returns boolean
  language sql stable parallel safe as $$ select exists (select from awards w where w.tenant_id = tenant and w.id = award
    and w.nonprofit_id = nonprofit and w.state = any (among)) $$;
create function app_disbursement_is_open(tenant uuid, disbursement uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from disbursements d where d.tenant_id = tenant and d.id = disbursement and d.state = 'planned')
    and not exists (select from payments p where p.tenant_id = tenant and p.disbursement_id = disbursement
      and p.state not in ('withdrawn', 'rejected', 'returned', 'reversed')) $$;
create function app_payment_is_due(p payments) returns boolean language sql stable parallel safe
  as $$ select app_disbursement_is_open(p.tenant_id, p.disbursement_id) and exists (select from disbursements d
    where d.tenant_id = p.tenant_id and d.id = p.disbursement_id and d.award_id = p.award_id
      and d.nonprofit_id = p.nonprofit_id and d.amount_minor = p.amount_minor and d.currency = p.currency) $$;
`;

/** What is planned is never more than the award, whoever plans or lowers it, and however many at once. */
const PLAN = `
create function app_plan_holds(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select w.amount_minor >= coalesce(sum(d.amount_minor), 0)
      and coalesce(bool_and(d.currency = w.currency and d.nonprofit_id = w.nonprofit_id), true)
    from awards w left join disbursements d on d.tenant_id = w.tenant_id and d.award_id = w.id and d.state = 'planned'
    where w.tenant_id = tenant and w.id = award group by w.tenant_id, w.id $$;
create function check_disbursements() returns trigger language plpgsql as $$
declare award uuid;
begin
  if tg_argv[0] = 'award' then award := new.id; else award := new.award_id; end if;
  perform pg_advisory_xact_lock(hashtextextended('disbursements ' || new.tenant_id || award, 0));
  if app_plan_holds(new.tenant_id, award) is not true then
    raise exception 'more is planned than the award'
      using errcode = 'check_violation', constraint = 'ck_disbursements_within_award';
  end if;
  return null;
end $$;
create trigger disbursements_within_award after insert or update on disbursements
  for each row execute function check_disbursements('disbursement');
create trigger awards_hold_disbursements after update on awards for each row
  when ((new.amount_minor, new.currency) is distinct from (old.amount_minor, old.currency))
  execute function check_disbursements('award');
`;

/**
 * The states and who leads from one to another; \`core/payments\` has the same table. An instalment whose payment is under way
 * stays as it is; a payment's terms are nobody's to change once it is proposed.
 */
const CHANGES = `
create function app_payment_may_become(before text, after text) returns boolean language sql immutable parallel safe
  as $$ select after = any (case before
    when 'proposed' then array['approved', 'withdrawn', 'rejected']
    when 'approved' then array['batched', 'withdrawn']
    when 'batched' then array['approved', 'sent']
    when 'sent' then array['received', 'returned', 'reversed']
    when 'received' then array['returned']
    else array[]::text[] end) $$;
create function app_payment_change_holds(before payments, after payments) returns boolean language sql stable parallel safe
  as $$ select app_payment_may_become(before.state, after.state) and after.version = before.version + 1
    and app_payment_shown(after) = app_payment_shown(before)
    and case when before.state = 'proposed' and after.state = 'approved'
      then after.approved_by = app_person() and after.approved_by <> after.proposed_by
        and after.shown_sha256 = app_payment_shown(before)
        and app_account_stands(after.nonprofit_id, after.account_id, after.account_sha256, after.approved_at)
        and app_award_is(after.tenant_id, after.award_id, after.nonprofit_id, array['active'])
      else (after.approved_by, after.approved_at, after.shown_sha256)
        is not distinct from (before.approved_by, before.approved_at, before.shown_sha256) end
    and case when after.state in ('withdrawn', 'rejected') then after.ended_by = app_person()
      else (after.ended_by, after.ended_at, after.ended_reason)
        is not distinct from (before.ended_by, before.ended_at, before.ended_reason) end $$;
create trigger payments_parts before update on payments for each row
  when (coalesce(app_tenant()::text, app_system()) is not null and not coalesce(app_payment_change_holds(old, new), false))
  execute function refuse_part_of_others();
create trigger disbursements_parts before update on disbursements for each row
  when (app_tenant() is not null and not coalesce(old.state = 'planned' and new.version = old.version + 1
    and new.changed_by = app_person() and app_disbursement_is_open(old.tenant_id, old.id), false))
  execute function refuse_part_of_others();
`;

/** Whoever sees the award sees its money, at both sides. */
const RULES = `
create policy disbursements_read on disbursements for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) or app_system() = 'installer') and app_sees_award(tenant_id, award_id));
create policy disbursements_plan on disbursements for insert to app_user with check (
  (tenant_id = app_tenant() and app_plans_money() and changed_by = app_person() and state = 'planned' and version = 1
    and app_award_is(tenant_id, award_id, nonprofit_id, array['approved', 'agreement', 'active', 'paused', 'closing']))
  or app_system() = 'installer');
create policy disbursements_change on disbursements for update to app_user
  using (tenant_id = app_tenant() and app_plans_money() and app_sees_award(tenant_id, award_id))
  with check (tenant_id = app_tenant() and app_plans_money() and app_sees_award(tenant_id, award_id));
create function app_sees_disbursement(tenant uuid, disbursement uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from disbursements d where d.tenant_id = tenant and d.id = disbursement) $$;
create policy disbursement_requirements_read on disbursement_requirements for select to app_user
  using (app_sees_disbursement(tenant_id, disbursement_id));
create policy disbursement_requirements_add on disbursement_requirements for insert to app_user with check (
  (tenant_id = app_tenant() and app_plans_money() and app_disbursement_is_open(tenant_id, disbursement_id))
  or app_system() = 'installer');
create policy disbursement_requirements_remove on disbursement_requirements for delete to app_user using (
  tenant_id = app_tenant() and app_plans_money() and app_disbursement_is_open(tenant_id, disbursement_id));
create policy payments_read on payments for select to app_user using (
  (app_tenant() in (tenant_id, nonprofit_id) or app_system() = 'installer') and app_sees_award(tenant_id, award_id));
create policy payments_propose on payments for insert to app_user with check (
  (tenant_id = app_tenant() and app_keeps_books() and proposed_by = app_person() and state = 'proposed' and version = 1
    and approved_by is null and ended_by is null and batch_id is null and sent_on is null and received_on is null
    and app_award_is(tenant_id, award_id, nonprofit_id, array['active']) and app_payment_is_due(payments)
    and app_account_stands(nonprofit_id, account_id, account_sha256, proposed_at))
  or app_system() = 'installer');
create policy payments_change on payments for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books() and app_sees_award(tenant_id, award_id))
  with check (tenant_id = app_tenant() and app_keeps_books() and app_sees_award(tenant_id, award_id));
`;

/** Who has an award under way with a nonprofit finds which account it has and since when; what is in it stays sealed. */
const ACCOUNTS = `
create function app_pays(nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() in ('funder', 'hip') and exists (select from awards w where w.tenant_id = app_tenant()
    and w.nonprofit_id = nonprofit and w.state in ('active', 'paused', 'closing')) $$;
create policy bank_accounts_pay on bank_accounts for select to app_user using (app_pays(tenant_id));
`;
