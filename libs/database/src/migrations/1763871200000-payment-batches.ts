import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments leave together: put together by one person, released by another, sent by jobs; their nonprofits say what arrived. */
export class PaymentBatches1763871200000 implements MigrationInterface {
  name = 'PaymentBatches1763871200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [BATCHES, RECEIPTS, RETURNS, STANDING, CHANGES]) await runner.query(step);
    for (const table of TABLES) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
    for (const step of [RULES, TREASURER, FILES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was sent cannot be taken back: restore a backup instead.');
  }
}

const TABLES = ['payment_batches', 'payment_receipts', 'payment_returns'];
const CURRENCY = `in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')`;

/** One pair of currencies each, so that one rate holds for all of it; each payment keeps the rate that it was sent at. */
const BATCHES = `
create table payment_batches (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null constraint ck_payment_batches_number check (number > 0),
  currency text not null constraint ck_payment_batches_currency check (currency ${CURRENCY}),
  transfer_currency text not null constraint ck_payment_batches_transfer check (transfer_currency ${CURRENCY}),
  payments integer not null constraint ck_payment_batches_payments check (payments between 1 and 500),
  total_minor bigint not null constraint ck_payment_batches_total check (total_minor > 0),
  version integer not null default 1,
  state text not null default 'open'
    constraint ck_payment_batches_state check (state in ('open', 'released', 'sent', 'cancelled')),
  made_by uuid not null,
  made_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  shown_sha256 text,
  sent_by uuid,
  sent_at timestamptz,
  sent_on date,
  rate_id uuid,
  constraint pk_payment_batches primary key (tenant_id, id),
  constraint uq_payment_batches_number unique (tenant_id, number),
  constraint ck_payment_batches_released check (num_nonnulls(released_by, released_at, shown_sha256) in (0, 3)),
  constraint ck_payment_batches_two_people check (released_by <> made_by),
  constraint ck_payment_batches_sent check (num_nonnulls(sent_by, sent_at, sent_on) = case when state = 'sent' then 3 else 0 end),
  constraint ck_payment_batches_standing check (state <> 'sent' or released_by is not null),
  constraint ck_payment_batches_rate check ((rate_id is not null) = (state = 'sent' and currency <> transfer_currency)),
  constraint fk_payment_batches_tenant foreign key (tenant_id) references organizations (id),
  constraint fk_payment_batches_rate foreign key (tenant_id, rate_id) references exchange_rates (tenant_id, id)
);
grant select, insert, update (version, state, released_by, released_at, shown_sha256, sent_by, sent_at, sent_on, rate_id)
  on payment_batches to app_user;
alter table payments add column sent_rate numeric(18,8), add column sent_rate_source text, add column sent_rated_on date,
  add constraint fk_payments_batch foreign key (tenant_id, batch_id) references payment_batches (tenant_id, id),
  add constraint ck_payments_sent_rate check (num_nonnulls(sent_rate, sent_rate_source, sent_rated_on)
    = case when sent_on is not null and currency <> transfer_currency then 3 else 0 end);
grant update (sent_rate, sent_rate_source, sent_rated_on) on payments to app_user;
`;

/** What its nonprofit says of a payment, once. */
const RECEIPTS = `
create table payment_receipts (
  tenant_id uuid not null,
  payment_id uuid not null,
  nonprofit_id uuid not null,
  amount_minor bigint not null constraint ck_payment_receipts_amount check (amount_minor > 0),
  received_on date not null,
  said_by uuid not null,
  said_at timestamptz not null,
  constraint pk_payment_receipts primary key (tenant_id, payment_id),
  constraint fk_payment_receipts_payment foreign key (tenant_id, payment_id) references payments (tenant_id, id),
  constraint fk_payment_receipts_nonprofit foreign key (nonprofit_id) references organizations (id)
);
grant select, insert on payment_receipts to app_user;
`;

/** Why a payment did not leave after all, or came back; for its payer's people. */
const RETURNS = `
create table payment_returns (
  tenant_id uuid not null,
  payment_id uuid not null,
  kind text not null constraint ck_payment_returns_kind check (kind in ('reversed', 'returned')),
  happened_on date not null,
  reason text not null constraint ck_payment_returns_reason check (length(reason) between 1 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint pk_payment_returns primary key (tenant_id, payment_id),
  constraint fk_payment_returns_payment foreign key (tenant_id, payment_id) references payments (tenant_id, id)
);
grant select, insert on payment_returns to app_user;
`;

/** A batch is its payments as they stand; whoever does not see all of them cannot release it. */
const STANDING = `
create function app_batch_shown(b payment_batches) returns text language sql stable parallel safe
  as $$ select encode(sha256(convert_to(jsonb_build_array(b.id, b.number, b.currency, b.transfer_currency, b.payments,
    b.total_minor, (select jsonb_agg(jsonb_build_array(p.id, p.amount_minor, p.account_sha256) order by p.id)
      from payments p where p.tenant_id = b.tenant_id and p.batch_id = b.id and p.state = 'batched'))::text, 'UTF8')), 'hex') $$;
create function app_batch_is_whole(b payment_batches) returns boolean language sql stable parallel safe
  as $$ select count(*) = b.payments and coalesce(sum(p.amount_minor), 0) = b.total_minor from payments p
    where p.tenant_id = b.tenant_id and p.batch_id = b.id and p.state = 'batched' $$;
create function app_batch_stands(b payment_batches, at timestamptz) returns boolean language sql stable parallel safe
  as $$ select app_batch_is_whole(b) and not exists (select from payments p
    where p.tenant_id = b.tenant_id and p.batch_id = b.id and p.state = 'batched'
      and not (app_account_stands(p.nonprofit_id, p.account_id, p.account_sha256, at)
        and app_award_is(p.tenant_id, p.award_id, p.nonprofit_id, array['active']))) $$;
create function app_batch_is(tenant uuid, batch uuid, among text[]) returns boolean language sql stable parallel safe
  as $$ select exists (select from payment_batches b where b.tenant_id = tenant and b.id = batch and b.state = any (among)) $$;
create function app_has_receipt(tenant uuid, payment uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from payment_receipts r where r.tenant_id = tenant and r.payment_id = payment) $$;
`;

/**
 * Who leads from one state to another, beside the table that payments have: people put together and take apart what was not
 * released, and say what came back; what was sent and arrived the platform alone records.
 */
const CHANGES = `
create function app_same_sending(one payments, other payments) returns boolean language sql immutable parallel safe
  as $$ select (one.batch_id, one.sent_minor, one.sent_on, one.sent_rate, one.sent_rate_source, one.sent_rated_on)
    is not distinct from (other.batch_id, other.sent_minor, other.sent_on, other.sent_rate, other.sent_rate_source,
      other.sent_rated_on) $$;
create function app_payment_step_holds(before payments, after payments) returns boolean language sql stable parallel safe
  as $$ select case after.state
    when 'batched' then app_tenant() is not null and after.sent_on is null and exists (select from payment_batches b
      where b.tenant_id = after.tenant_id and b.id = after.batch_id and b.state = 'open' and b.currency = after.currency
        and b.transfer_currency = after.transfer_currency)
    when 'approved' then after.batch_id is null and after.sent_on is null
      and (before.batch_id is null or app_batch_is(before.tenant_id, before.batch_id, array['cancelled']))
    when 'sent' then app_system() = 'treasurer' and after.batch_id = before.batch_id and after.received_on is null
      and exists (select from payment_batches b where b.tenant_id = after.tenant_id and b.id = after.batch_id
        and b.state = 'sent' and b.sent_on = after.sent_on)
    when 'received' then app_system() = 'treasurer' and exists (select from payment_receipts r
      where r.tenant_id = after.tenant_id and r.payment_id = after.id and r.amount_minor = after.received_minor
        and r.received_on = after.received_on)
      and app_same_sending(before, after)
    else app_same_sending(before, after)
      and (after.received_minor, after.received_on) is not distinct from (before.received_minor, before.received_on)
      and (after.state not in ('reversed', 'returned') or app_tenant() is not null) end $$;
create trigger payments_steps before update on payments for each row
  when ((app_tenant() is not null or app_system() <> 'none') and not coalesce(app_payment_step_holds(old, new), false))
  execute function refuse_part_of_others();
create function app_batch_change_holds(before payment_batches, after payment_batches) returns boolean
  language sql stable parallel safe as $$ select after.version = before.version + 1 and case after.state
    when 'released' then before.state = 'open' and after.released_by = app_person() and after.released_by <> after.made_by
      and after.shown_sha256 = app_batch_shown(before) and app_batch_stands(before, after.released_at)
    else (after.released_by, after.released_at, after.shown_sha256)
      is not distinct from (before.released_by, before.released_at, before.shown_sha256)
      and case after.state when 'sent' then before.state = 'released' and after.sent_by = app_person()
          and (after.rate_id is null or exists (select from exchange_rates r where r.tenant_id = after.tenant_id
            and r.id = after.rate_id and r.of_currency = after.currency and r.in_currency = after.transfer_currency))
        when 'cancelled' then before.state in ('open', 'released')
        else false end end $$;
create trigger payment_batches_parts before update on payment_batches for each row
  when ((app_tenant() is not null or app_system() <> 'none') and not coalesce(app_batch_change_holds(old, new), false))
  execute function refuse_part_of_others();
`;

const RULES = `
create policy payment_batches_read on payment_batches for select to app_user
  using ((tenant_id = app_tenant() and app_reads_books()) or app_system() = 'treasurer');
create policy payment_batches_make on payment_batches for insert to app_user with check (tenant_id = app_tenant()
  and app_keeps_books() and made_by = app_person() and state = 'open' and version = 1 and released_by is null);
create policy payment_batches_change on payment_batches for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books()) with check (tenant_id = app_tenant() and app_keeps_books());
create function app_payment_is_on_its_way(tenant uuid, payment uuid, nonprofit uuid) returns boolean
  language sql stable parallel safe as $$ select exists (select from payments p where p.tenant_id = tenant and p.id = payment
    and p.nonprofit_id = nonprofit and p.state = 'sent') $$;
create policy payment_receipts_read on payment_receipts for select to app_user using (
  (tenant_id = app_tenant() and app_reads_books()) or (nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or app_system() = 'treasurer');
create policy payment_receipts_say on payment_receipts for insert to app_user with check (
  nonprofit_id = app_tenant() and app_tenant_kind() = 'nonprofit' and said_by = app_person()
  and app_roles() && array['nonprofit-finance', 'legal-representative', 'nonprofit-admin']
  and app_payment_is_on_its_way(tenant_id, payment_id, nonprofit_id));
create policy payment_returns_read on payment_returns for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy payment_returns_record on payment_returns for insert to app_user with check (tenant_id = app_tenant()
  and app_keeps_books() and recorded_by = app_person());
`;

/** What jobs carry out, and no more: a payment of a batch that was sent, and one that its nonprofit says arrived. */
const TREASURER = `
create policy payments_treasurer_read on payments for select to app_user using (app_system() = 'treasurer');
create policy payments_treasurer_move on payments for update to app_user
  using (app_system() = 'treasurer') with check (app_system() = 'treasurer' and state in ('sent', 'received'));
`;

/** The file for the bank is made while its batch is released: then alone can the accounts in it be opened by who pays. */
const FILES = `
create function app_pays_now(nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select app_keeps_books() and exists (select from payments p where p.tenant_id = app_tenant()
    and p.nonprofit_id = nonprofit and p.state = 'batched' and app_batch_is(p.tenant_id, p.batch_id, array['released'])) $$;
create policy tenant_keys_pay on tenant_keys for select to app_user using (app_pays_now(tenant_id));
`;
