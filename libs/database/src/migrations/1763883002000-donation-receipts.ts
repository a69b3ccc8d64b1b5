import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a nonprofit's receipt for a donation (CFDI) says of a payment. The file itself is not kept. */
export class DonationReceipts1763883002000 implements MigrationInterface {
  name = 'DonationReceipts1763883002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [RECEIPTS, COUNTED, RULES, KEEPING]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Receipts cannot be taken back: restore a backup instead.');
  }
}

/** One for each payment. What it was compared to and what came of that is a fact of the day on which it was added. */
const RECEIPTS = `
create table donation_receipts (
  tenant_id uuid not null,
  payment_id uuid not null,
  nonprofit_id uuid not null,
  version text not null constraint ck_donation_receipts_version check (version = '4.0'),
  uuid uuid not null,
  issuer_rfc text not null constraint ck_donation_receipts_issuer check (length(issuer_rfc) between 12 and 13),
  receiver_rfc text not null constraint ck_donation_receipts_receiver check (length(receiver_rfc) between 12 and 13),
  total_minor bigint not null constraint ck_donation_receipts_total check (total_minor >= 0),
  currency text not null constraint ck_donation_receipts_currency check (currency ~ '^[A-Z]{3}$'),
  exchange_rate numeric(19, 6) constraint ck_donation_receipts_rate check (exchange_rate >= 0),
  issued_on date not null,
  letter text not null constraint ck_donation_receipts_letter check (length(letter) between 1 and 100),
  letter_on date not null,
  legend text not null constraint ck_donation_receipts_legend check (length(legend) between 1 and 1000),
  comparison jsonb not null constraint ck_donation_receipts_comparison check (jsonb_typeof(comparison) = 'object'),
  scan text not null constraint ck_donation_receipts_scan check (scan in ('clean', 'unscanned')),
  added_by uuid not null,
  added_at timestamptz not null,
  accepted_by uuid,
  accepted_at timestamptz,
  accepted_reason text not null default '' constraint ck_donation_receipts_reason check (length(accepted_reason) <= 1000),
  constraint pk_donation_receipts primary key (tenant_id, payment_id),
  constraint ck_donation_receipts_accepted check (num_nonnulls(accepted_by, accepted_at) in (0, 2)
    and (accepted_by is not null or accepted_reason = '')),
  constraint fk_donation_receipts_payment foreign key (tenant_id, payment_id) references payments (tenant_id, id),
  constraint fk_donation_receipts_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create index ix_donation_receipts_nonprofit on donation_receipts (nonprofit_id);
alter table donation_receipts enable row level security;
alter table donation_receipts force row level security;
grant select, insert, delete, update (accepted_by, accepted_at, accepted_reason) on donation_receipts to app_user;
grant select on donation_receipts to backup;
`;

/**
 * A receipt counts once, whoever pays and whoever adds it. The hashes of their numbers are nobody's to read, so that a refusal
 * tells that a receipt was counted and never whose it is. What an erased nonprofit gave stays counted.
 */
const COUNTED = `
create table ledger.counted_receipts (sha256 text not null constraint pk_counted_receipts primary key);
grant usage on schema ledger to backup;
grant select on ledger.counted_receipts to backup;
grant insert, delete, select on ledger.counted_receipts to ledger_owner;
create function ledger.count_receipt() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into ledger.counted_receipts (sha256) values (encode(sha256(convert_to(new.uuid::text, 'UTF8')), 'hex'));
  elsif coalesce(current_setting('app.system', true), '') <> 'keeper' then
    delete from ledger.counted_receipts c where c.sha256 = encode(sha256(convert_to(old.uuid::text, 'UTF8')), 'hex');
  end if;
  return null;
end $$;
revoke all on function ledger.count_receipt() from public;
grant create on schema ledger to ledger_owner;
alter function ledger.count_receipt() owner to ledger_owner;
revoke create on schema ledger from ledger_owner;
create trigger donation_receipts_counted after insert or delete on donation_receipts
  for each row execute function ledger.count_receipt();
`;

/** Whoever sees the payment reads its receipt; who keeps the nonprofit's money adds it, and takes it away until it is accepted. */
const RULES = `
create function app_sees_payment(tenant uuid, payment uuid, nonprofit uuid, among text[]) returns boolean
  language sql stable parallel safe as $$ select exists (select from payments p where p.tenant_id = tenant and p.id = payment
    and p.nonprofit_id = nonprofit and (among is null or p.state = any (among))) $$;
create function app_keeps_own_money(nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select nonprofit = app_tenant() and app_tenant_kind() = 'nonprofit'
    and app_roles() && array['nonprofit-finance', 'legal-representative', 'nonprofit-admin'] $$;
create policy donation_receipts_read on donation_receipts for select to app_user using (
  app_tenant() in (tenant_id, nonprofit_id) and app_sees_payment(tenant_id, payment_id, nonprofit_id, null));
create policy donation_receipts_add on donation_receipts for insert to app_user with check (
  app_keeps_own_money(nonprofit_id) and added_by = app_person() and accepted_by is null
  and app_sees_payment(tenant_id, payment_id, nonprofit_id, array['sent', 'received']));
create policy donation_receipts_remove on donation_receipts for delete to app_user using (
  app_keeps_own_money(nonprofit_id) and accepted_by is null);
create policy donation_receipts_accept on donation_receipts for update to app_user
  using (tenant_id = app_tenant() and app_plans_money() and accepted_by is null
    and app_sees_payment(tenant_id, payment_id, nonprofit_id, null))
  with check (tenant_id = app_tenant() and app_plans_money() and accepted_by = app_person());
`;

const KEEPING = `
create policy donation_receipts_keeper_read on donation_receipts for select to app_user using (app_erases(nonprofit_id));
create policy donation_receipts_erase on donation_receipts for delete to app_user using (app_erases(nonprofit_id));
`;
